//! The ids of what the reader finds, as the rest of the house and the lines of JSON write them.

use std::fmt;

/// Makes an enum whose values are written as ids.
macro_rules! ids {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $value:ident = $id:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$vdoc])* $value),+ }

        impl $name {
            /// All of them, in the order of the table they come from.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The id as it is written.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$value => $id),+ }
            }

            /// The one with this id.
            pub fn of(id: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.id() == id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.id())
            }
        }
    };
}

ids! {
    /// What failed, as the customer sees it.
    Failed {
        /// It never came, or what was booked did not take place.
        NotDelivered = "not-delivered",
        /// It came, comes or is done too late.
        Late = "late",
        /// It is another than was agreed, or a record is not right.
        Wrong = "wrong",
        /// It does not work as it should.
        Faulty = "faulty",
        /// It was broken on the way or by us.
        Damaged = "damaged",
        /// Something that belongs to it is not there.
        MissingPart = "missing-part",
        /// The price, the bill or a charge.
        Billing = "billing",
        /// Money that is owed back has not come.
        RefundNotReceived = "refund-not-received",
        /// What was said was missing, wrong or not to be understood.
        Information = "information",
        /// What was promised was not kept.
        PromiseBroken = "promise-broken",
        /// How someone behaved.
        StaffConduct = "staff-conduct",
        /// How hard it was to reach us or to get it done.
        AccessEffort = "access-effort",
        /// Their data, their account or their name was not safe with us.
        PrivacySecurity = "privacy-security",
        /// Somebody's body or health.
        Safety = "safety",
        /// How we dealt with the complaint itself.
        ComplaintHandling = "complaint-handling",
        /// A complaint about none of these.
        Other = "other",
    }
}

ids! {
    /// What is asked for.
    Ask {
        /// To know something.
        Information = "information",
        /// That it is put right, a record too.
        Repair = "repair",
        /// Another one in its place.
        Replacement = "replacement",
        /// Their money back.
        Refund = "refund",
        /// That it is done again, and well.
        Redo = "redo",
        /// Something for the trouble. A sign of hurt, not yet the remedy.
        Compensation = "compensation",
        /// An apology.
        Apology = "apology",
        /// To be called or written to.
        Callback = "callback",
        /// To end it.
        Cancellation = "cancellation",
        /// To have someone above look at it.
        Escalation = "escalation",
        /// Anything else.
        Other = "other",
    }
}

ids! {
    /// How soon something must be done.
    Urgency {
        /// It can take its turn.
        None = "none",
        /// Within days.
        Soon = "soon",
        /// Today.
        Today = "today",
        /// Somebody should look this minute.
        Now = "now",
    }
}

ids! {
    /// Why it is urgent.
    Danger {
        /// Fire, gas, water, traffic, violence.
        Safety = "safety",
        /// Illness, medicine, despair.
        Health = "health",
        /// Somebody cannot get home, in or away.
        Stranded = "stranded",
        /// A time today after which it is too late.
        Deadline = "deadline",
        /// Money is being lost.
        Money = "money",
        /// A court, the police, a lawyer.
        Legal = "legal",
        /// Somebody who cannot help themselves.
        Vulnerable = "vulnerable",
    }
}

ids! {
    /// What makes a danger, none of it alone.
    Risk {
        /// A body in trouble, medicine, despair.
        Body = "body",
        /// Something that hurts.
        Hazard = "hazard",
        /// No way in, out or home.
        Blocked = "blocked",
        /// It is happening, or soon too late.
        Time = "time",
        /// Somebody who bears less than others.
        Frail = "frail",
        /// Dark, cold, thirst.
        Bleak = "bleak",
        /// Nobody there, or a cry for help.
        Helpless = "helpless",
        /// Money or a right is being lost.
        Money = "money",
        /// What cannot be done again tomorrow.
        Event = "event",
    }
}

ids! {
    /// How heated the words are.
    HeatStep {
        /// No heat.
        Calm = "calm",
        /// Something is wrong and it shows.
        Uneasy = "uneasy",
        /// It hurts.
        Upset = "upset",
        /// It is held against us.
        Angry = "angry",
        /// Beside themselves.
        Furious = "furious",
    }
}

ids! {
    /// What the customer says they will do.
    Threat {
        /// A lawyer or a court.
        Legal = "legal",
        /// A regulator, an ombudsman, a bureau.
        Regulator = "regulator",
        /// The press, a review, everyone they know.
        Public = "public",
        /// To leave.
        Leaving = "leaving",
        /// To hurt somebody or break something.
        Violence = "violence",
    }
}

impl HeatStep {
    /// The step of a heat from 0 to 1.
    pub fn of_heat(heat: f32) -> Self {
        match heat {
            h if h < 0.125 => Self::Calm,
            h if h < 0.375 => Self::Uneasy,
            h if h < 0.625 => Self::Upset,
            h if h < 0.875 => Self::Angry,
            _ => Self::Furious,
        }
    }
}
