//! The method, told as given, when, then; and its laws over any sequence of commands.

mod again;
mod agreement;
mod answering;
mod beside_a_yes;
mod closing;
mod final_answers;
mod house;
mod law;
mod merging;
mod new_dates;
mod offers;
mod others;
mod path;
mod policy_clocks;
mod promises;
mod silence;
mod tries;
mod waiving;
mod wishes;
