//! Positions on the earth, and where they lie on the map.

/// The middle of the map, in degrees north and east: the middle of Europe. As in scripts/outline.mjs.
const MIDDLE: (f64, f64) = (50.0, 18.0);
/// The radius of the earth in kilometres, and how many of them are a unit of the map. As in scripts/outline.mjs.
const EARTH: f64 = 6371.0;
const UNIT: f64 = 2.0;

/// A position, in degrees north and degrees east.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    lat: f64,
    lon: f64,
}

impl Position {
    /// The position of two coordinates; none where one is missing or beyond what there is on the earth.
    #[must_use]
    pub fn new(lat: Option<f64>, lon: Option<f64>) -> Option<Self> {
        let (lat, lon) = (lat?, lon?);
        ((-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)).then_some(Self { lat, lon })
    }

    /// Degrees north; south is negative.
    #[must_use]
    pub const fn lat(self) -> f64 {
        self.lat
    }

    /// Degrees east; west is negative.
    #[must_use]
    pub const fn lon(self) -> f64 {
        self.lon
    }

    /// Where it lies on the map: to the right and down from its middle, in units of two kilometres. Lambert's azimuthal equal-area
    /// projection (Snyder, Map Projections, 1987, p. 182), which shows the whole earth as a disc.
    #[must_use]
    pub fn on_map(self) -> (f64, f64) {
        let (middle, up) = (MIDDLE.0.to_radians(), self.lat.to_radians());
        let along = (self.lon - MIDDLE.1).to_radians();
        let near = middle.sin() * up.sin() + middle.cos() * up.cos() * along.cos();
        // The place opposite to the middle is the whole rim; held off zero, it is one point of it or next to it.
        let k = EARTH / UNIT * (2.0 / (1.0 + near).max(1e-9)).sqrt();
        let x = k * up.cos() * along.sin();
        let y = k * (middle.cos() * up.sin() - middle.sin() * up.cos() * along.cos());
        (x, -y)
    }
}

/// Whether two places of the map are so near to each other that they are one: within ten kilometres in Europe.
#[must_use]
pub fn are_near(a: (f64, f64), b: (f64, f64)) -> bool {
    const NEAR: f64 = 10.0 / UNIT;
    (a.0 - b.0).hypot(a.1 - b.1) < NEAR
}

/// Two coordinates in one text, as they are copied from a map: `50.2547, 28.6587`, `50,2547; 28,6587`. Each is as it was written.
#[must_use]
pub fn pair(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let (lat, lon) = text
        .split_once(';')
        .or_else(|| text.split_once(", "))
        .or_else(|| text.split_once(char::is_whitespace))?;
    let (lat, lon) = (lat.trim().trim_end_matches(','), lon.trim());
    let read = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    Position::new(read(lat), read(lon))?;
    Some((lat, lon))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(lat: f64, lon: f64) -> Position {
        Position::new(Some(lat), Some(lon)).unwrap()
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for (lat, lon) in [(90.1, 0.0), (0.0, -180.5), (f64::NAN, 0.0), (0.0, f64::INFINITY)] {
            assert_eq!(Position::new(Some(lat), Some(lon)), None, "{lat} {lon}");
        }
        assert_eq!(Position::new(Some(1.0), None), None);
    }

    #[test]
    fn distances_near_the_middle_are_those_of_the_earth() {
        // Kassel to Zhytomyr is 1,358 km.
        let (a, b) = (at(51.3127, 9.4797).on_map(), at(50.2547, 28.6587).on_map());
        let kilometres = (a.0 - b.0).hypot(a.1 - b.1) * UNIT;
        assert!((kilometres - 1358.0).abs() < 15.0, "{kilometres}");
        assert!(
            a.0 < 0.0 && b.0 > 0.0 && at(60.0, 18.0).on_map().1 < 0.0,
            "west is left, north is up"
        );
    }

    #[test]
    fn neighbours_are_one_place_and_other_cities_are_not() {
        assert!(are_near(at(50.2547, 28.6587).on_map(), at(50.25, 28.66).on_map()));
        assert!(!are_near(at(50.2547, 28.6587).on_map(), at(50.45, 30.52).on_map()));
        assert!(
            are_near(at(52.0, 180.0).on_map(), at(52.0, -180.0).on_map()),
            "the antimeridian is no border"
        );
    }

    #[test]
    fn a_pair_copied_from_a_map_is_two_coordinates() {
        for text in ["50.2547, 28.6587", " 50.2547 28.6587", "50.2547;28.6587"] {
            assert_eq!(pair(text), Some(("50.2547", "28.6587")), "{text}");
        }
        assert_eq!(pair("50,2547, -28,6587"), Some(("50,2547", "-28,6587")));
        for text in ["", "50,2547", "50.2547", "50,25 x", "91; 0", "1, 2, 3", ";"] {
            assert_eq!(pair(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_position_lies_on_the_disc(lat in -90.0..=90.0_f64, lon in -180.0..=180.0_f64) {
            let (x, y) = at(lat, lon).on_map();
            prop_assert!(x.hypot(y) <= EARTH * 2.0 / UNIT + 1.0, "{x} {y}");
        }
    }

    #[test]
    fn poles_and_the_opposite_point_lie_on_it_too() {
        for (lat, lon) in [
            (90.0, 0.0),
            (-90.0, 0.0),
            (90.0, 180.0),
            (-50.0, -162.0),
            (-50.0, 180.0),
            (0.0, -180.0),
        ] {
            let (x, y) = at(lat, lon).on_map();
            assert!(
                x.is_finite() && y.is_finite() && x.hypot(y) <= EARTH * 2.0 / UNIT + 1.0,
                "{lat} {lon}: {x} {y}"
            );
        }
    }
}
