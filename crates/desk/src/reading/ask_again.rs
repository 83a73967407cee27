//! Asking once more goes another way where there is one (P29): who did not read a mail may answer a call.

use super::customers::KnownPerson;
use crate::desk::Desk;
use crate::error::DeskError;
use crate::views::AskAgain;
use recovery::terms::{Channel, Purpose, WordSort};
use recovery::{Case, MessageId};
use store::customers::address_key;
use store::messages;

impl Desk {
    /// Another way to ask whether it is solved, where the second question is promised and there is one.
    pub(crate) async fn ask_again(
        &self,
        case: &Case,
        person: &KnownPerson,
    ) -> Result<Option<AskAgain>, DeskError> {
        let (Some(before), Some(_)) = (
            case.followed_up_over,
            case.open_word(WordSort::SecondFollowUp),
        ) else {
            return Ok(None);
        };
        let asked_at = match (before, last_question(case)) {
            (Channel::Mail, Some(question)) => messages::find(self.store(), question)
                .await?
                .and_then(|row| row.message.sender),
            _ => None,
        };
        Ok(another_way(before, asked_at.as_deref(), person))
    }
}

/// Another way than the last one, to say the first word after a second failure.
pub(super) fn after_failure(case: &Case, person: &KnownPerson) -> Option<AskAgain> {
    let failure = case.first_word_after_failure()?;
    // Who wrote, and has had no word of ours here yet, was answered in writing before.
    let wrote = matches!(case.channel, Channel::Mail | Channel::Web).then_some(Channel::Mail);
    let before = failure.over.or(wrote)?;
    another_way(before, None, person)
}

/// The message that asked last.
fn last_question(case: &Case) -> Option<MessageId> {
    case.words
        .iter()
        .filter(|(_, given)| given.purpose == Purpose::FollowUp)
        .max_by_key(|(_, given)| given.at)
        .map(|(message, _)| *message)
}

/// A call where we wrote, else another address; a mail where we called or wrote on paper.
fn another_way(before: Channel, asked_at: Option<&str>, person: &KnownPerson) -> Option<AskAgain> {
    let mut addresses = person.reachable();
    let mail = |address: &str| AskAgain {
        before,
        channel: Channel::Mail,
        at: address.to_owned(),
    };
    let care = person.care();
    let free = |channel| care.bars(channel).is_none();
    if before != Channel::Mail {
        return addresses
            .next()
            .filter(|_| free(Channel::Mail))
            .map(|known| mail(&known.address));
    }
    if let Some(phone) = person
        .records
        .iter()
        .find_map(|record| record.phone.clone())
        .filter(|_| free(Channel::Phone))
    {
        return Some(AskAgain {
            before,
            channel: Channel::Phone,
            at: phone,
        });
    }
    let asked_at = address_key(asked_at?);
    addresses
        .find(|known| known.key != asked_at && free(Channel::Mail))
        .map(|known| mail(&known.address))
}

#[cfg(test)]
mod tests {
    use super::*;
    use calendar::Moment;
    use recovery::CustomerId;
    use recovery::care::Need;
    use store::customers::{Address, Customer};
    use store::needs::SupportNeed;
    use uuid::Uuid;

    fn person(phone: Option<&str>, addresses: &[&str]) -> KnownPerson {
        let id = CustomerId(Uuid::from_u128(9));
        KnownPerson {
            records: vec![Customer {
                id,
                name: Some("Marta Silva".into()),
                phone: phone.map(str::to_owned),
                joined_into: None,
                since: Moment::from_us(0),
                erased_at: None,
                language: None,
            }],
            addresses: addresses
                .iter()
                .map(|address| {
                    let address = Address {
                        key: address_key(address),
                        address: (*address).to_owned(),
                        added_at: Moment::from_us(0),
                        old_at: None,
                    };
                    (id, address)
                })
                .collect(),
            needs: Vec::new(),
        }
    }

    fn way(before: Channel, person: &KnownPerson) -> Option<(Channel, String)> {
        another_way(before, Some("Marta@example.test"), person).map(|way| (way.channel, way.at))
    }

    #[test]
    fn who_was_written_to_is_called_or_written_to_elsewhere() {
        let reached = person(Some("+351 900 000 001"), &["marta@example.test"]);
        assert_eq!(
            way(Channel::Mail, &reached),
            Some((Channel::Phone, "+351 900 000 001".into()))
        );
        let two = person(None, &["marta@example.test", "silva@work.example"]);
        assert_eq!(
            way(Channel::Mail, &two),
            Some((Channel::Mail, "silva@work.example".into()))
        );
        let one = person(None, &["marta@example.test"]);
        assert_eq!(way(Channel::Mail, &one), None, "there is no other way");
    }

    #[test]
    fn nobody_is_asked_a_way_they_cannot_use() {
        let mut reached = person(Some("+351 900 000 001"), &["marta@example.test"]);
        reached.needs.push(needing(Need::WriteNotCall));
        assert_eq!(way(Channel::Mail, &reached), None);
        reached
            .addresses
            .extend(person(None, &["silva@work.example"]).addresses);
        assert_eq!(
            way(Channel::Mail, &reached),
            Some((Channel::Mail, "silva@work.example".into()))
        );
        reached.needs = vec![needing(Need::CallNotWrite)];
        assert_eq!(way(Channel::Phone, &reached), None);
    }

    fn needing(need: Need) -> SupportNeed {
        SupportNeed {
            customer: CustomerId(Uuid::from_u128(9)),
            need,
            heard: Channel::Phone,
            for_them: false,
            agreed_at: Moment::from_us(0),
            until: Moment::from_us(1),
            noted_by: recovery::StaffId(Uuid::nil()),
        }
    }

    #[test]
    fn who_was_called_is_written_to() {
        let reached = person(Some("+351 900 000 001"), &["marta@example.test"]);
        assert_eq!(
            way(Channel::Phone, &reached),
            Some((Channel::Mail, "marta@example.test".into()))
        );
        assert_eq!(way(Channel::Phone, &person(Some("1"), &[])), None);
    }
}
