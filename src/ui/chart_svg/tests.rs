use super::*;

fn sign(shape: Shape) -> Sign {
    Sign {
        row: 0,
        from: 100.0,
        to: 400.0,
        room: 400.0,
        shape,
        tone: Tone::A,
        hollow: false,
        struck: false,
        label: "Museum & <friends>".into(),
    }
}

fn drawn(signs: Vec<Sign>) -> String {
    let chart = Chart {
        lang: "uk".into(),
        title: "A \"B\"".into(),
        lanes: vec![ChartLane {
            name: "Культура і спорт в обох громадах".into(),
            rows: 2,
            signs,
        }],
        today: Some((10.0, "сьогодні".into())),
        legend: vec![
            (Shape::Dot, false, "подія".into()),
            (Shape::Diamond, true, "строк".into()),
        ],
        ..Chart::default()
    };
    chart_svg(&chart, &Colours::default())
}

#[test]
fn a_bar_has_its_title_its_steps_and_what_is_done() {
    let text = drawn(vec![sign(Shape::Bar {
        done: 0.5,
        steps: vec![(110.0, 120.0, true), (300.0, 320.0, false)],
        fade: (30.0, 0.0),
    })]);
    assert!(text.contains(">Museum &amp; &lt;friends&gt;</text>"));
    assert!(
        text.contains(r#"width="150.00" height="4.00""#),
        "half of its 300 units"
    );
    assert_eq!(text.matches(r#"height="9.00""#).count(), 2);
    assert_eq!(text.matches("fill-opacity=\"1.00\"").count(), 1);
}

#[test]
fn it_stands_on_its_own_and_is_as_high_as_its_lanes_need() {
    let all = [Shape::Dot, Shape::Diamond, Shape::Flag, Shape::Many("12".into())];
    let text = drawn(all.map(sign).to_vec());
    for word in ["var(", "url(", "href", "class=", "style=", "NaN"] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains(">12</text>") && text.contains("сьогодні"));
    let tall = ChartLane {
        rows: 6,
        ..ChartLane::default()
    };
    assert!(lane_height(&tall) > 6.0 * ROW);
}

#[test]
fn a_title_without_room_is_left_out() {
    let narrow = Sign {
        to: 110.0,
        room: 112.0,
        ..sign(Shape::Dot)
    };
    assert!(!drawn(vec![narrow]).contains("Museum"));
}
