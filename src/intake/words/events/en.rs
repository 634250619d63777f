//! English words that tell of events, by kind, each with its weight.

#[allow(clippy::enum_glob_use, reason = "a table of nothing else")]
use crate::domain::codes::EventKind::{self, *};

/// Patterns, kind, weight.
pub const ENGLISH: &[(&str, EventKind, u8)] = &[
    ("played for the|played a match|played against", Exchange, 2),
    ("i will call you|i'll call you|i shall call you", Call, 3),
    ("i arrive|we arrive|i am flying|we are flying|visit by", Visit, 3),
    (
        "resolved to establish|voted to establish|resolved to end|voted to end|voted to suspend",
        Milestone,
        4,
    ),
    ("for a cultural exchange|on a cultural exchange", Exchange, 6),
    (
        "good to meet you|lovely to meet you|nice to meet you|great to meet you|pleasure to meet you|good to see you|great to see you",
        Meeting,
        3,
    ),
    (
        "came to see|came to visit|the days with you|our days with you|our stay with you",
        Visit,
        3,
    ),
    (
        "was transferred to|were transferred to|been transferred to|was wired to",
        Aid,
        3,
    ),
    ("zoom call|zoom meeting|teams call|teams meeting", OnlineMeeting, 4),
    (
        "football tournament|youth tournament|sports tournament|handball tournament",
        Exchange,
        3,
    ),
    (
        "for a youth exchange|for a school exchange|for a student exchange|for a sports exchange|as part of a youth exchange|as part of a school exchange|in our sports exchange|as part of the youth exchange|as part of the school exchange",
        Exchange,
        6,
    ),
    (
        "arrival of the delegation|arrival of the guests|arrival of our guests|arrival of delegates",
        Visit,
        3,
    ),
    (
        "joint declaration|put their names to|put his name to|put her name to|put their name to|set their hands to|put their signatures|put pen to paper",
        Signing,
        5,
    ),
    (
        "signed|signing|sign the|sign a|sign an|signature of|signatures|sign|sealed|put their names|put pen|inked|was concluded|co-signed|exchanged letters|letters of friendship|put our names|put our signatures|concluded a partnership|concluded a friendship|concluded a twinning|concluded a cooperation|entered into a partnership|entered into a friendship|entered a partnership",
        Signing,
        4,
    ),
    (
        "formalise the|formalize the|initialled|initialed|entered into|formalised|formalized|concluded an agreement|concluded the agreement|countersigned|signature ceremony",
        Signing,
        3,
    ),
    (
        "concluded|extended|renewed|followed|dates from|agreement|declaration|charter|letter of intent|accord|pact",
        Signing,
        1,
    ),
    (
        "visited|return visit|hosted a delegation|welcomed a delegation|received a delegation|working visit|official visit|technical visit|a delegation from|paid a visit|study tour|study visit|visit to|visit from|coming over|come over|came over|are coming|is coming|were over|flying in|fly in|back from|with us|joined us|staying with|are here|were here|will be here|being hosted|are visiting|is visiting|were visiting|is travelling|are travelling|flying out|fly out|is leading a|led a delegation|lead a delegation|leads a delegation|headed to|have arrived|has arrived|trip over|welcomed to|received at|dropped in|popped over|guests from|visitors from|exchanged visits|exchanged delegations|lived with|lodged with|stayed with|lived with us|stayed here|is going to host|going to host|are going to host|to be here|went by train|went by bus|paid us a visit|came to see us|choir sang",
        Visit,
        3,
    ),
    (
        "visit|visits|visiting|hosted|travelled to|traveled to|travel to|came to|arrived in|arrived|welcomed|trip|trip to|flew to|stayed in|played host|spent _ days|spend _ days|travelling to|coming to|will come to|went to|make the journey|on tour|flew|drove|stay|staying|returned from|set off|travels|travelled|traveled|heads to|head to|arrive|arrives|will host|host|hosts|fact-finding|playing host|received|receive|receives|receiving|touring|toured|journey|welcome|welcomes|is expected|are expected|was there|were there|has been there|have been there|stayed at|spent a week|spent two weeks|spent three weeks|spent a fortnight|spent ten days|spent a few days|spent several days|spent the week|spends a week|took the train|taken the train|took part in a delegation|was in town|were in town|in town from|in town for|spent last week|spent this week|spent four days|spent three days|spent five days|spent two days",
        Visit,
        2,
    ),
    (
        "came|guests|team|visitors|group|representatives|within the framework of visit|within the framework of the visit|as part of the visit|during the visit|during their visit|during his visit|during her visit|are at|reached|had reached|got to",
        Visit,
        1,
    ),
    (
        "farewell supper|farewell dinner|farewell evening|farewell party|gala dinner",
        Ceremony,
        3,
    ),
    ("reception at the town hall|reception with the mayor", Meeting, 4),
    ("steering group", Meeting, 3),
    (
        "met|meet|meeting|meetings|talks|summit|conference|round table|roundtable|session|gathered|gathering|convened|sat down|get together|got together|adopted|reception|caught up|catch-up|catch up|chat|sat together|had a meeting|spoke to|spoke with|joint session|first session|kick-off|kickoff|workshop meeting|steering committee|committee met|delegates|received us|forum|date of next|next date|began talks|held talks|spoke for|talked for|spoke about",
        Meeting,
        2,
    ),
    (
        "discussed|briefing|congress|working group|consultation|discussions|attended|panel|discuss|assembly",
        Meeting,
        1,
    ),
    (
        "by video link|via video link|video lesson|video session|online lesson|online meeting|video conference|videoconference|video call|video link|virtual meeting|online session|webinar|video meeting|over teams|over zoom|on zoom|via zoom|via teams|on teams|link-up|video link-up|online call|next online call",
        OnlineMeeting,
        4,
    ),
    ("quarterly call|monthly call|weekly call", OnlineMeeting, 3),
    (
        "zoom*|virtually|virtual|remotely|microsoft teams|on screen|via video|by video",
        OnlineMeeting,
        2,
    ),
    (
        "phone call|telephone call|telephoned|phoned|by phone|by telephone|on the phone|call with|call this|rang|phone conversation|telephone conversation|call between|our call|a call|next call|called by phone",
        Call,
        4,
    ),
    (
        "had a call|spoke by phone|call yesterday|on the telephone|phoned us|a quick call|phone",
        Call,
        3,
    ),
    (
        "a friendly|friendly match|youth team|football team|exchange|youth camp|summer camp|camp|exchange students|school exchange|youth exchange|pupils from|students from|choir from|pen pals|holiday|respite|performed|tour by|a group of teachers|a group of pupils|a group of students|group of children|children from|concert tour|tournament|host families|choir|a group of young",
        Exchange,
        2,
    ),
    (
        "performance|perform|performing|performs|match|scouts|orchestra|band|football|students|pupils|teachers|youngsters|young people|teenagers|homestay|children|dance group|residency|week-long|*tour",
        Exchange,
        1,
    ),
    (
        "*-workshop|online workshop|online workshops|online training|online course|is training|are training|will train at|will train with|will train alongside|to train at|training|workshop|workshops|seminar|training course|course|masterclass|internship*|placement*|secondment*|trained|work shadowing|job shadowing|summer school|study programme|apprenticeship*|bootcamp|will shadow|shadow their|shadowed their|learned from|learning from",
        Training,
        3,
    ),
    (
        "qualified|learned|learnt|shadowed|mentoring|instructors|trainees|trainee|apprentices|masterclasses|shadowing",
        Training,
        1,
    ),
    ("handed over|hand over|handing over", Aid, 3),
    (
        "donated|donation|donations|delivered|delivery|convoy|aid|humanitarian|ambulance*|fire engine*|lorries|lorry|truckload|trucks|supplies|shipment|handover|sent|medical equipment|relief|raised|buses|sheltered|donating|fire truck*|laptops|collected and sent|minibus|humanitarian aid|aid convoy|minibus*|handed to|were handed|*trolleybus*|hydraulic platform|off-loaded|unloaded|ambulances",
        Aid,
        2,
    ),
    (
        "truck|vans|van|aid run|aid runs|appeal|fundrais*|dispatched|shipped|medicines|beds|hospital beds|wheelchairs|blankets|presented|consignment|gifted|gift|vehicles|gave|bus|trailer|transformers|transformer|pumps|defibrillators|tablets|sending|send|stoves|boilers|furniture|pallets|parcel|parcels|clothes|clothing|boxes|books|tools|lamps|generators|equipment|desks|tractor*|excavator*|power banks|load|cargo|goods|bandages|consignments|container*|module*|solar panel*|panels|mattresses|walking frames|crutches|pianos|apparatus",
        Aid,
        1,
    ),
    (
        "to inaugurate|inaugurate|inaugurated|inauguration|welcome evening|civic reception",
        Ceremony,
        5,
    ),
    (
        "opened its doors|opened their doors|minute's silence|minute of silence|minutes of silence|flag flew|flag flies|flags flew|cut the ribbon|opened a|opened the|opened our|opened their|came into service|is now open",
        Ceremony,
        4,
    ),
    (
        "unveiled|ceremony|wreath|celebrated|was opened|officially opened|opening of",
        Ceremony,
        3,
    ),
    (
        "opened|opening|unveiling|celebration|anniversary|celebrations|city day|independence day|commemorat*|inaugurat*|planted|concert|exhibition|awards|award ceremony|awarded the|dedicated|memorial service|parade|honoured|tribute|vigil|named after|flag raising",
        Ceremony,
        2,
    ),
    (
        "marked|sculpture|installed|erected|plaque|remembrance|ribbon|foundation stone|freedom of the city|medal|lit up|flag|flag-raising|commemorated|gala|garden party|celebrate|celebrating|marks|renamed|laid",
        Ceremony,
        1,
    ),
    (
        "became partner cities|became sister cities|became twin towns|became partner towns",
        Milestone,
        4,
    ),
    (
        "council approved|council voted|councillors approved|councillors voted|council agreed|came into force|voted unanimously|approved the|council backed|full council approved|unanimously approved|officially launched|was launched|launched|at its meeting|became partners|became twin|became sister|have been partners|voted to approve|gave the green light",
        Milestone,
        3,
    ),
    (
        "unanimously|approved|endorsed|ratified|established|founded|kicked off|completed|got under way|formally began|awarded a grant|came into effect|took effect|voted|green light|adopted by the council|voted in favour|voted to|vote on|votes on|will vote|will decide|to decide on|gave its backing|gave their backing",
        Milestone,
        2,
    ),
    (
        "councillors|full council|cabinet|council|city council|town council",
        Milestone,
        1,
    ),
    (
        "dates back to|date back to|goes back to|go back to|dating back to|was twinned|were twinned|been twinned",
        Milestone,
        2,
    ),
    (
        "project|links|forged|partnership|friendship|relationship|twinning|contacts|ties|began|started|was formed|came about",
        Milestone,
        1,
    ),
    ("trade fair|fair|market|trade mission|charity run|fun run", Other, 2),
    ("messe|*markt", Other, 1),
];
