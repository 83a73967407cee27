//! `amends classes`: what a case can be said to have been about, and under which categories it is returned to others.

use crate::print::{self, Format};
use clap::Args;
use letters::Catalogue;
use recovery::classes::{Axis, Code, Crosswalk, crosswalks};
use serde_json::{Map, Value, json};

#[derive(Args, Debug)]
pub struct Arguments {
    /// For people or for scripts
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub fn run(arguments: &Arguments) {
    match arguments.format {
        Format::Json => print::json(&Axis::ALL.map(axis_as_data)),
        Format::Text => {
            for axis in Axis::ALL {
                table(axis);
            }
            let unchecked = crosswalks().iter().filter(|walk| !walk.checked);
            for walk in unchecked {
                print::line(&format!(
                    "{} was not held against its source yet: {}",
                    walk.name, walk.source
                ));
            }
        }
    }
}

fn table(axis: Axis) {
    let words = Catalogue::english();
    let walks: Vec<&Crosswalk> = of_axis(axis).collect();
    let title = words.say(&format!("classes-axis-{}", axis.name()));
    let head = [axis.name().to_owned(), title].into_iter();
    let mut rows: Vec<Vec<String>> = vec![
        head.chain(walks.iter().map(|walk| walk.name.clone()))
            .collect(),
    ];
    for code in axis.codes() {
        let row = [code.as_str().to_owned(), says(axis, code)].into_iter();
        let returned = walks.iter().map(|walk| category(walk, code).to_owned());
        rows.push(row.chain(returned).collect());
    }
    print::columns(&rows);
    print::line("");
}

fn axis_as_data(axis: Axis) -> Value {
    let codes: Vec<Value> = axis
        .codes()
        .iter()
        .map(|code| {
            let returned: Map<String, Value> = of_axis(axis)
                .map(|walk| (walk.id.clone(), category(walk, code).into()))
                .collect();
            json!({"code": code.as_str(), "says": says(axis, code), "returned_as": returned})
        })
        .collect();
    json!({"axis": axis.name(), "most": axis.most(), "codes": codes})
}

fn of_axis(axis: Axis) -> impl Iterator<Item = &'static Crosswalk> {
    crosswalks().iter().filter(move |walk| walk.axis == axis)
}

fn says(axis: Axis, code: &Code) -> String {
    let key = format!("class-{}-{}", axis.name(), code.as_str());
    Catalogue::english().say(&key)
}

fn category<'a>(walk: &'a Crosswalk, code: &Code) -> &'a str {
    let leads = walk.category.iter().find(|one| one.from.contains(code));
    leads.map_or("", |category| category.says.as_str())
}
