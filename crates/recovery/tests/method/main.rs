//! The method, told as given, when, then; and its laws over any sequence of commands.

mod absence;
mod again;
mod agreement;
mod answering;
mod approvals;
mod beside_a_yes;
mod closing;
mod filing;
mod final_answers;
mod heard;
mod house;
mod law;
mod learning;
mod merging;
mod new_dates;
mod offers;
mod others;
mod parting;
mod path;
mod policy_clocks;
mod promises;
mod silence;
mod step_in;
mod tries;
mod waiving;
mod wishes;
