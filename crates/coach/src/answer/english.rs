//! What English phrases mean for an answer, with common slips of spelling.

use super::mark::Mark;
use super::phrases::Table;

pub const TABLE: Table = &[
    (
        Mark::Affirm,
        "yes | yes please | yes pls | yep | yeah | yup | yea | ye | yse | yess | aye | absolutely | definitely | indeed | exactly",
    ),
    (
        Mark::Affirm,
        "correct | thats right | that is right | this is right | its right | it is right | quite right",
    ),
    (
        Mark::Affirm,
        "all right with me | you got it right | you have it right | agreed | agree | i do agree | accept",
    ),
    (
        Mark::Affirm,
        "accepted | confirm | confirmed | approved | go ahead | please do | please go ahead | sounds good",
    ),
    (
        Mark::Affirm,
        "sounds fine | sounds great | that works | works for me | fine by me | fine with me | ok with me",
    ),
    (
        Mark::Affirm,
        "ok for me | okay for me | okay with me | that is fine | thats fine | no objection | no objections",
    ),
    (
        Mark::Affirm,
        "of course | go ahead please | go ahead then | do go ahead | please proceed",
    ),
    (
        Mark::Well,
        "solved | sloved | solvd | resolved | resloved | fixed | fixd | sorted | settled | rectified | remedied",
    ),
    (
        Mark::Well,
        "cleared up | put right | all good | all fine | all well | all is well | all ok | all okay | all done",
    ),
    (
        Mark::Well,
        "all in order | all is good | all is fine | all is ok | is all good | is all fine | everything is good",
    ),
    (
        Mark::Well,
        "everything is fine | everything fine | everything ok | everything okay | everything is ok",
    ),
    (
        Mark::Well,
        "everything is well | everything is in order | everything good | is fine | its fine | fine now | is ok",
    ),
    (
        Mark::Well,
        "is okay | its ok | its okay | ok now | okay now | is good now | good now | good as new | like new",
    ),
    (
        Mark::Well,
        "it works | it work now | now it work | now it works | works now | work now | now works | works fine | works well | works great",
    ),
    (
        Mark::Well,
        "works perfectly | works perfect | works again | working again | runs again | running again | all works",
    ),
    (
        Mark::Well,
        "everything works | is working | is working again | working now | working fine | working well | working perfectly",
    ),
    (
        Mark::Well,
        "its working | wroks now | runs fine | runs well | happy with | i am happy | im happy | we are happy",
    ),
    (
        Mark::Well,
        "very happy | satisfied | couldnt be happier | could not be happier | cant complain",
    ),
    (
        Mark::Well,
        "cannot complain | nothing to complain about | no complaints | no reason to complain",
    ),
    (
        Mark::Well,
        "it worked | that worked | did the trick | did the job | no further issues | no further problems",
    ),
    (
        Mark::Well,
        "no further complaints | problem gone | is gone | are gone | has gone | is over now",
    ),
    (Mark::No, "no | nope | nah | noo | 👎 | ❌"),
    (
        Mark::NotWell,
        "not yet | no way | unsolved | unresolved | unfixed | not fine | not ok | not okay | not good",
    ),
    (
        Mark::NotWell,
        "not well | not right | not working | not work | not happy | not satisfied | not better | not done",
    ),
    (
        Mark::NotWell,
        "not really | not at all | not quite | not agree | doesnt work | doesnt works | dont work | dosnt work",
    ),
    (
        Mark::NotWell,
        "doesent work | isnt working | wont work | didnt work | isnt right | isnt fine | isnt ok | isnt good",
    ),
    (
        Mark::NotWell,
        "no better | no change | no different | no good | no use | no improvement | no difference | no luck",
    ),
    (
        Mark::NotWell,
        "still not | still no | still nothing | stil not | nothing changed | nothing has changed",
    ),
    (
        Mark::NotWell,
        "nothing has happened | nothing happened | the same as before | same problem | same as before",
    ),
    (
        Mark::NotWell,
        "no longer works | no longer work | no longer working | disagree | i refuse | decline",
    ),
    (
        Mark::Negation,
        "not | nto | never | none | nothing | nobody | neither | nor | hardly | barely | scarcely | without",
    ),
    (
        Mark::Negation,
        "anything but | far from | no problem was | no problem is | no problem were | no problem has | no problem got",
    ),
    (
        Mark::Negation,
        "no problem solved | no problem fixed | cant | cannot | dont | doesnt | dosnt | doesent | didnt | isnt | isent | wasnt | arent | werent",
    ),
    (
        Mark::Negation,
        "hasnt | havent | hadnt | wont | wouldnt | couldnt | shouldnt | aint | unable | nt | impossible",
    ),
    (
        Mark::Ended,
        "no longer | no more | stopped | has stopped | free of | rid of",
    ),
    (Mark::AnyMore, "any more | anymore | any longer | either"),
    (
        Mark::Trouble,
        "broke* | break* | brok | brocken | leaks | leaking | leaked | drips | dripping | fail* | damaged",
    ),
    (
        Mark::Trouble,
        "missing | noisy | disappoint* | unhappy | unsatisf* | dissatisf* | angry | upset | terrible | awful",
    ),
    (
        Mark::Trouble,
        "rude | ridiculous | joke | useless | waiting | unacceptable | sadly | unfortunately | frustrat* | bad",
    ),
    (
        Mark::Trouble,
        "stuck | crash* | stopped working | stops working | stopped again | smells | rattl* | poor | horrible",
    ),
    (
        Mark::Trouble,
        "came back | is back | its back | back to square one | correct the | correct my | correct it | to correct",
    ),
    (
        Mark::Trouble,
        "thanks for nothing | thank you for nothing | fed up | lost | late | overcharged | fuming | insult*",
    ),
    (
        Mark::Trouble,
        "faulty | defective | dead | 😡 | 😠 | 🤬 | 😞 | 😢 | leak again | unanswered | ignored | scam | fraud",
    ),
    (
        Mark::TroubleNoun,
        "problem* | issue* | leak | leaks again | leakage | fault | faults | error* | trouble* | noise",
    ),
    (
        Mark::TroubleNoun,
        "noises | complaint* | damage | damages | defect | defects | crack | cracks | scratch* | mistake*",
    ),
    (
        Mark::TroubleNoun,
        "delay | delays | drip | smell | mess | matter | breakdown | concern | concerns | bug | bugs",
    ),
    (
        Mark::Still,
        "still | stil | keeps | keep | yet | remains | continues",
    ),
    (
        Mark::Contrast,
        "but | butt | however | except | apart from | although | though | tho | despite | other than",
    ),
    (
        Mark::Contrast,
        "on the other hand | aside from | unless | nevertheless | nonetheless | otherwise | mind you",
    ),
    (
        Mark::Limit,
        "only | almost | nearly | partly | partially | half | mostly | more or less | so far | for now | somewhat",
    ),
    (
        Mark::Limit,
        "at the moment | for the moment | kind of | sort of | i think | i guess | i suppose | maybe | perhaps",
    ),
    (
        Mark::Limit,
        "probably | possibly | apparently | seem* | appear* | looks like | presumably | temporarily | better",
    ),
    (
        Mark::Limit,
        "as far as i can tell | as far as i can see | to some extent | a bit | a little | in theory | not sure",
    ),
    (
        Mark::Limit,
        "unsure | doubt | wonder* | question* | another | also | one more | one thing | besides | meanwhile",
    ),
    (
        Mark::Limit,
        "will check | will try | will test | will see | let you know | tomorrow | next week | later | would like",
    ),
    (
        Mark::Limit,
        "get back to you | yeah right | yeah sure | yes sure | sure sure | lol | haha* | 🙄 | 🙃 | as usual",
    ),
    (
        Mark::Limit,
        "eventually | finally some | at last some | just about | barely any | for today | some of | one of",
    ),
    (
        Mark::Limit,
        "sometimes | occasionally | now and then | most of | in part | try again | compensation | instead",
    ),
    (
        Mark::Wish,
        "hope* | want* | wish* | need* | should | would | could | might | may | will be | to be | must | please",
    ),
    (
        Mark::Wish,
        "expect* | said | says | told | tell | claim* | supposed | thought | pretend* | demand* | promised",
    ),
    (
        Mark::Wish,
        "assume* | trust that | get it | waiting for | have it | going to | about to | going to be | wanna",
    ),
    (
        Mark::Wish,
        "considered | call it | mark it | marked as | supposedly | allegedly | nowhere near | far away from",
    ),
    (
        Mark::Condition,
        "if | when | until | till | once | whether | as soon as | as long as | provided | in case",
    ),
    (
        Mark::Condition,
        "before | assuming | depends | subject to | on condition",
    ),
    (
        Mark::Thanks,
        "thanks | thank you | thank u | thank | thankyou | thx | thanx | tnx | ty | cheers | grateful | ta",
    ),
    (
        Mark::Thanks,
        "thanks again | thank you again | thank you very much again | thanks so much again | many thanks again",
    ),
    (
        Mark::Thanks,
        "again thank you | again thanks | once again thank you | once more thank you | much appreciated",
    ),
    (
        Mark::Thanks,
        "appreciate | appreciated | cannot thank you enough | cant thank you enough | many thanks | bless you",
    ),
    (
        Mark::Harmless,
        "no doubt | no worries | no problem | no problem at all | no need | no rush | no hurry | not bad",
    ),
    (
        Mark::Harmless,
        "have told my | told my | have told everyone | no hard feelings | no questions | no further questions | no more questions | dont worry",
    ),
    (
        Mark::Harmless,
        "dont hesitate | do not hesitate | do not worry | without any problems | without problems",
    ),
    (
        Mark::Harmless,
        "without any problem | without any issues | without a problem | without issues | without doubt",
    ),
    (
        Mark::Harmless,
        "not only | no harm done | no trouble | no bother | in no time | in the matter | better late than never",
    ),
    (
        Mark::Harmless,
        "sorry to bother | sorry for the late reply | sorry for the delay | late reply | as a matter of fact",
    ),
    (
        Mark::Trouble,
        "wrong | incorrect | worse | lied | lies | liar | cheat* | my foot | my arse | hit my | ruined",
    ),
    (
        Mark::Trouble,
        "too much | too late | too long | too little | too expensive | never again | shame*",
    ),
    (
        Mark::Contrast,
        "bar the | save for | aside | minus the | short of",
    ),
    (
        Mark::Limit,
        "myself | ourselves | elsewhere | competitor* | throwing | threw | lawyer | solicitor | court",
    ),
    (
        Mark::Limit,
        "for a day | for a while | for a week | for an hour | for a few | for about | for one day | for one week",
    ),
    (
        Mark::Limit,
        "for one hour | for two days | for two weeks | for three days | for some | for now at least | at first",
    ),
    (
        Mark::Well,
        "please close my complaint | please close the case | please close the complaint | you can close it",
    ),
    (
        Mark::Well,
        "you can close the case | you can close my complaint | issue closed | case closed | like a charm",
    ),
    (
        Mark::Well,
        "alright now | its alright | is alright | everything works again | it works again | all works again",
    ),
    (Mark::Harmless, "zero problems | zero issues"),
    (Mark::Again, "again | agian | agin | once more"),
];
