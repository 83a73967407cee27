//! The known ways in which a mail loses its case, each with its test mail, through the whole desk.
//!
//! The mails are those of the mail crate; the signed tokens in them are taken from what the desk itself
//! sent. Mira has a case about a kettle; whatever comes then is looked at from outside.

use crate::kit::{House, on_both};
use desk::Act;
use desk::intake::Outcome;
use recovery::terms::WordSort;
use std::path::Path;
use testkit::mails::{SentMail, TestMail};

const MIRA: &str = "Mira Holt <mira.holt@post.example>";

/// Mira's case and what the test mails of it are filled with.
struct Mira {
    house: House,
    number: u64,
    receipt: SentMail,
}

impl Mira {
    async fn writes(house: House) -> Self {
        let (number, receipt) = house.complaint(MIRA, "Kettle broke after a week").await;
        Self {
            house,
            number,
            receipt,
        }
    }

    /// The test mail of this number, its tokens filled in; `{{…-merged}}` and `{{…-other}}` are those
    /// of the other mail.
    fn mail(&self, number: u32, other: &SentMail) -> Vec<u8> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../mail/tests/eml");
        let start = format!("{number:02}-");
        let path = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .find(|path| {
                path.file_name()
                    .unwrap()
                    .to_string_lossy()
                    .starts_with(&start)
            })
            .unwrap();
        let text = std::fs::read_to_string(path)
            .unwrap()
            .replace("{{plus}}", &self.receipt.reply_to)
            .replace("{{message-id}}", &self.receipt.message_id)
            .replace("{{body-token}}", &self.receipt.body_token)
            .replace("{{plus-merged}}", &other.reply_to)
            .replace("{{message-id-merged}}", &other.message_id)
            .replace("{{message-id-other}}", &other.message_id)
            .replace("{{number}}", &self.number.to_string());
        assert!(
            !text.contains("{{"),
            "a placeholder is left in mail {number}"
        );
        text.into_bytes()
    }

    async fn take(&self, number: u32) -> (Outcome, Option<u64>) {
        let taken = self.house.take(self.mail(number, &self.receipt)).await;
        (taken.outcome, taken.number)
    }

    fn joined(&self) -> (Outcome, Option<u64>) {
        (Outcome::Joined, Some(self.number))
    }

    async fn suggests_new_matter(&self) -> bool {
        let page = self.house.case(self.number).await;
        page.timeline.iter().any(|entry| {
            matches!(
                entry.event,
                recovery::Event::MessageReceived {
                    new_matter: true,
                    ..
                }
            )
        })
    }
}

#[tokio::test]
async fn her_answers_find_her_case_whatever_her_program_does_to_them() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        // 1 rewritten references, 2 headers dropped, 13 the plus address lost, 14 a malformed To,
        // 16 a blind copy, 22 thanks, 23 marks of other languages.
        for number in [1, 2, 13, 14, 16, 22, 23] {
            assert_eq!(mira.take(number).await, mira.joined(), "mail {number}");
        }
        assert!(!mira.suggests_new_matter().await);
        assert_eq!(
            mira.house.status(mira.number).await,
            "open",
            "thanks is no yes"
        );
    })
    .await;
}

#[tokio::test]
async fn a_new_matter_on_an_old_thread_joins_and_is_suggested_as_a_new_one() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        for number in [3, 5] {
            assert_eq!(mira.take(number).await, mira.joined(), "mail {number}");
        }
        assert!(mira.suggests_new_matter().await);
    })
    .await;
}

#[tokio::test]
async fn people_who_answer_her_thread_do_not_end_in_her_conversation() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        // 4 an answer to the same id by another, 7 a forward without a mark, 12 a colleague's telephone.
        for number in [4, 7, 12] {
            assert_eq!(
                mira.take(number).await,
                (Outcome::Held, Some(mira.number)),
                "mail {number}"
            );
        }
        let page = mira.house.case(mira.number).await;
        assert_eq!(page.case.counts.received, 1);
        assert_eq!(
            page.messages.iter().filter(|message| message.held).count(),
            3
        );
    })
    .await;
}

#[tokio::test]
async fn a_stranger_who_quotes_the_number_opens_a_case_of_their_own() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let (outcome, number) = mira.take(8).await;
        assert_eq!(outcome, Outcome::Opened);
        assert_ne!(number, Some(mira.number));
        let page = mira.house.case(number.unwrap()).await;
        assert!(
            page.other_cases.is_empty(),
            "nothing of Mira's is shown with it"
        );
    })
    .await;
}

#[tokio::test]
async fn references_to_what_was_never_seen_open_a_case_that_shows_her_other_one() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let (outcome, number) = mira.take(6).await;
        assert_eq!(outcome, Outcome::Opened);
        let page = mira.house.case(number.unwrap()).await;
        assert_eq!(page.other_cases[0].number, mira.number);
    })
    .await;
}

#[tokio::test]
async fn machines_are_filed_or_set_aside_and_never_answered() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let sent = mira.house.sent().await.len();
        // 9 another desk with our pattern, 10 a tracker: no case of theirs is known here.
        for number in [9, 10] {
            assert_eq!(
                mira.take(number).await,
                (Outcome::Automatic, None),
                "mail {number}"
            );
        }
        // 20 a delivery report, 21 an absence note: they are about her case.
        for number in [20, 21] {
            assert_eq!(
                mira.take(number).await,
                (Outcome::Automatic, Some(mira.number)),
                "mail {number}"
            );
        }
        assert_eq!(mira.house.sent().await.len(), sent);
        let page = mira.house.case(mira.number).await;
        assert_eq!(
            page.case.counts.received, 1,
            "nothing of it is the customer's word"
        );
        assert_eq!(
            page.messages
                .iter()
                .filter(|message| message.automatic.is_some())
                .count(),
            2
        );
    })
    .await;
}

#[tokio::test]
async fn an_answer_to_a_merged_case_goes_where_it_goes_on() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let (second, other) = mira.house.complaint(MIRA, "Kettle, once more").await;
        mira.house
            .desk
            .merge(&mira.house.admin, second, mira.number)
            .await
            .unwrap();
        let taken = mira.house.take(mira.mail(11, &other)).await;
        assert_eq!((taken.outcome, taken.number), mira.joined());
    })
    .await;
}

#[tokio::test]
async fn what_came_for_a_merged_case_is_its_own_again_when_the_merge_is_undone() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let (second, other) = mira.house.complaint(MIRA, "Kettle, once more").await;
        let (desk, admin) = (&mira.house.desk, &mira.house.admin);
        desk.merge(admin, second, mira.number).await.unwrap();
        mira.house.pass_us(60_000_000);
        let say = House::say("We look into both.");
        mira.house.act(mira.number, Act::GiveWord { say }).await;
        mira.house.pass_us(60_000_000);
        mira.house.take(mira.mail(11, &other)).await;
        // It is heard where the case goes on, by us and on their page, and kept with the case it names.
        let goes_on = mira.house.case(mira.number).await;
        let came = goes_on.messages.last().unwrap();
        assert_eq!(came.on_case, Some(second));
        assert!(goes_on.case.open_word(WordSort::Answer).is_some());
        let page = async |number| {
            let url = mira.house.case(number).await.customer_url;
            let token = url.rsplit('/').next().unwrap();
            desk.customer_page(token).await.unwrap()
        };
        let said = |page: &desk::views::CustomerPage| {
            let mut words = page.words.iter();
            words.any(|word| word.theirs && word.body == came.fresh)
        };
        assert!(said(&page(mira.number).await));

        desk.undo_merge(admin, second).await.unwrap();
        let own = mira.house.case(second).await;
        assert!(own.messages.iter().any(|one| one.id == came.id));
        assert!(own.case.waiting_since.is_some() && own.case.unanswered.contains_key(&came.id));
        assert!(own.case.open_words().any(|word| {
            let sort = word.word();
            matches!(sort, Some(WordSort::First | WordSort::Answer))
        }));
        assert!(said(&page(second).await));
        // Nobody is owed it twice.
        let rest = mira.house.case(mira.number).await;
        assert!(rest.messages.iter().all(|one| one.id != came.id));
        assert!(rest.case.waiting_since.is_none());
        assert!(rest.case.open_word(WordSort::Answer).is_none());
        assert!(!said(&page(mira.number).await));
    })
    .await;
}

#[tokio::test]
async fn one_mail_to_two_of_our_mailboxes_is_one_case() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let raw = mira.mail(15, &mira.receipt);
        let (outcome, number) = mira.take(15).await;
        assert_eq!(outcome, Outcome::Opened);
        let text = String::from_utf8(raw).unwrap();
        let other = text.replace("Delivered-To: shop@", "Delivered-To: care@");
        assert_ne!(text, other);
        let again = mira.house.take(other.into_bytes()).await;
        assert_eq!((again.outcome, again.number), (Outcome::Duplicate, number));
    })
    .await;
}

#[tokio::test]
async fn odd_ids_and_long_headers_lose_no_mail() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        for number in [17, 18, 19] {
            let (outcome, case) = mira.take(number).await;
            assert!(
                matches!(outcome, Outcome::Opened | Outcome::Joined),
                "mail {number}: {outcome:?}"
            );
            let page = mira.house.case(case.unwrap()).await;
            assert!(page.messages.iter().any(|message| message.incoming));
        }
    })
    .await;
}

#[tokio::test]
async fn where_signs_disagree_the_newest_signed_one_wins() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let (second, other) = mira.house.complaint(MIRA, "The jug").await;
        let taken = mira.house.take(mira.mail(24, &other)).await;
        assert_eq!(
            (taken.outcome, taken.number),
            (Outcome::Joined, Some(second))
        );
    })
    .await;
}

#[tokio::test]
async fn a_forward_with_nothing_of_ours_in_its_header_is_a_case_of_its_own() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let forward = TestMail::from("son@family.example")
            .id("f@family.example")
            .subject("Fwd: Kettle broke after a week")
            .body(&format!(
                "My mother got this.\n\n{}",
                mira.receipt.body_token
            ));
        let taken = mira.house.take(forward.bytes()).await;
        assert_eq!(taken.outcome, Outcome::Opened);
        assert_ne!(taken.number, Some(mira.number));
    })
    .await;
}

#[tokio::test]
async fn any_address_of_a_joined_record_is_the_customers() {
    on_both(async |house: House| {
        let mira = Mira::writes(house).await;
        let (second, _) = mira.house.complaint("mira@work.example", "My jug").await;
        let page = |number| mira.house.case(number);
        let (main, work) = (
            page(mira.number).await.customer.id,
            page(second).await.customer.id,
        );
        let from_work = |id: &str| {
            TestMail::from("mira@work.example")
                .id(id)
                .body("I write from work.")
                .answering(&mira.receipt)
        };
        assert_eq!(
            mira.house
                .take(from_work("w1@work.example").bytes())
                .await
                .outcome,
            Outcome::Held
        );
        mira.house
            .desk
            .join_customers(&mira.house.admin, work, main)
            .await
            .unwrap();
        assert_eq!(
            mira.house
                .take(from_work("w2@work.example").bytes())
                .await
                .outcome,
            Outcome::Joined
        );
    })
    .await;
}
