//! Deeds and promises by hand; done.

use super::parts::checked_money;
use super::{Act, Translation};
use crate::acts::proof::Proof;
use crate::attached::{self, Attached};
use crate::error::DeskError;
use recovery::terms::Costs;
use recovery::{Command, ProofOf, Refusal};

impl Translation {
    pub(super) fn promise(&mut self, act: Act) -> Result<Command, DeskError> {
        Ok(match act {
            Act::PromiseDeed {
                point,
                text,
                owner,
                due,
                early,
            } => Command::PromiseDeed {
                point,
                text: self.wanted.words.keep("text", &text)?,
                owner,
                due: self.date("due", due)?,
                early: self.wanted.words.keep_any("early", early.as_deref())?,
            },
            Act::PromiseWord { text, owner, due } => Command::PromiseWord {
                text: self.wanted.words.keep_any("text", Some(&text))?,
                owner,
                due: self.date("due", due)?,
            },
            Act::KeepDeed {
                promise,
                checked,
                proof: files,
            } => {
                self.prove(ProofOf::Deed(promise), files)?;
                Command::KeepDeed {
                    promise,
                    // Without words the method asks how it was checked.
                    checked: self.wanted.words.keep_any("checked", Some(&checked))?,
                }
            }
            Act::DoubtPromise {
                promise,
                new_due,
                why,
            } => Command::DoubtPromise {
                promise,
                new_due: self.date("new_due", new_due)?,
                why: self.wanted.words.keep("why", &why)?,
            },
            Act::MovePromise { promise, due, why } => Command::MovePromise {
                promise,
                due: self.date("due", due)?,
                why: self.wanted.words.keep_any("why", why.as_deref())?,
            },
            Act::WaiveDeeds { last, via } => Command::WaiveDeeds { last, via },
            Act::DeclareDone {
                point,
                checked,
                costs,
                proof: files,
            } => {
                self.prove(ProofOf::Point(point), files)?;
                Command::DeclareDone {
                    point,
                    checked: self.wanted.words.keep("checked", &checked)?,
                    costs: match costs {
                        Costs::MadeGood { amount } => Costs::MadeGood {
                            amount: checked_money(amount)?,
                        },
                        other => other,
                    },
                }
            }
            Act::TakeBackProof(at) => Command::TakeBackProof(at),
            // `mod.rs` sends each family only its own acts.
            _ => return Err(Refusal::NotTheirs.into()),
        })
    }

    fn prove(&mut self, of: ProofOf, files: Vec<Attached>) -> Result<(), DeskError> {
        attached::check("files", &files)?;
        self.wanted.proof = Some(Proof { of, files });
        Ok(())
    }
}
