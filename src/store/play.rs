//! A workspace with its clock and ids, on which tests run commands.

use crate::domain::id::Id;
use crate::domain::record::{Fields, Kind, Record};
use crate::domain::sample::{Counting, TODAY, day};
use crate::domain::stamp::Clock;
use crate::domain::workspace::{Change, Workspace};

use super::commands::{Desk, Refusal};
use super::history::{History, Way};

pub struct Play {
    pub workspace: Workspace,
    pub history: History,
    clock: Clock,
    ids: Counting,
}

impl Play {
    pub fn new(workspace: Workspace) -> Self {
        Self::as_replica(workspace, 7)
    }

    /// At another desk.
    pub fn as_replica(workspace: Workspace, replica: u32) -> Self {
        Self {
            workspace,
            history: History::default(),
            clock: Clock::new(replica),
            ids: Counting(100),
        }
    }

    /// Runs a command on the workspace, without applying its change.
    pub fn draw_up<T>(&mut self, command: impl FnOnce(&Workspace, &mut Desk) -> T) -> T {
        let stamp = self.clock.tick(1000);
        let mut desk = Desk {
            clock: &self.clock,
            stamp,
            today: day(TODAY),
            ids: &mut self.ids,
        };
        command(&self.workspace, &mut desk)
    }

    /// Runs a command and applies its change, as the store does.
    pub fn run(
        &mut self,
        command: impl FnOnce(&Workspace, &mut Desk) -> Result<Change, Refusal>,
    ) -> Result<Change, Refusal> {
        let change = self.draw_up(command)?;
        if !change.is_empty() {
            self.workspace.apply(&change);
            self.history.note(change.clone());
        }
        Ok(change)
    }

    /// Goes one step back or forth; whether there was one.
    pub fn step(&mut self, way: Way) -> bool {
        let stamp = self.clock.tick(1000);
        let Some(change) = self.history.next(way, &self.workspace, &self.clock, stamp) else {
            return false;
        };
        self.workspace.apply(&change);
        self.history.moved(way, change);
        true
    }

    pub fn record(&self, id: Id) -> &Record {
        self.workspace.get(id).unwrap()
    }

    /// What a reader sees: type, id and fields of all that is not deleted.
    pub fn seen(&self) -> Vec<(Kind, Id, Fields)> {
        let live = self.workspace.live();
        live.map(|record| (record.kind, record.id, record.fields.to_fields()))
            .collect()
    }
}
