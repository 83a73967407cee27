//! The table of all routes: how, where, for whom, and what answers.

use super::{RouteSpec, Who};
use crate::rates::Door;
use crate::{languagetool, pages, posted, telephone};
use axum::routing::{get, options, post};

macro_rules! table {
    ($($method:ident $path:literal $who:ident $($door:ident)? => $serve:path;)+) => {
        &[$(RouteSpec {
            method: method_name!($method),
            path: $path,
            who: Who::$who,
            door: door!($($door)?),
            serve: || $method($serve),
        }),+]
    };
}

macro_rules! method_name {
    (get) => {
        "GET"
    };
    (post) => {
        "POST"
    };
    (options) => {
        "OPTIONS"
    };
}

macro_rules! door {
    () => {
        None
    };
    ($door:ident) => {
        Some(Door::$door)
    };
}

/// The table.
pub(super) static ROUTES: &[RouteSpec] = table! {
    get  "/health" Public => pages::health::alive;
    get  "/ready" Public => pages::health::ready;
    get  "/assets/{name}" Public => pages::files::asset;
    get  "/favicon.ico" Public => pages::files::favicon;

    get  "/brand/style/{name}" Public => pages::brand::style;
    get  "/brand/logo/{hash}" Public => pages::brand::logo;

    get  "/setup" Public Link => pages::door::setup_page;
    post "/setup" Public Password => pages::door::set_up;
    get  "/sign-in" Public => pages::door::sign_in_page;
    post "/sign-in" Public Password => pages::door::sign_in;
    post "/sign-out" Public => pages::door::sign_out;
    get  "/link/{token}" Public Link => pages::door::link_page;
    post "/link/{token}" Public Password => pages::door::set_password;
    get  "/complain" Public => pages::complain::show;
    post "/complain" Public Complaint => pages::complain::file;
    get  "/complain/{token}" Public Link => pages::complain::filed;
    get  "/embed.js" Public => pages::complain::embed;
    get  "/help" Public Help => pages::handbook::open_list;
    get  "/help/{slug}" Public Help => pages::handbook::open_page;

    get  "/c/{token}" CustomerLink Link => pages::customer_page::show;
    post "/c/{token}" CustomerLink Link => pages::customer_page::answer;
    get  "/c/{token}/proof/{hash}" CustomerLink Link => pages::files::proof;
    post "/c/{token}/language" CustomerLink Link => pages::languages::of_customer_page;

    get  "/v2/languages" AnyProgram Coach => languagetool::languages;
    get  "/languagetool/v2/languages" AnyProgram Coach => languagetool::languages;
    get  "/languagetool/{token}/v2/languages" AnyProgram Coach => languagetool::languages;
    get  "/v2/check" CoachToken Coach => languagetool::check;
    post "/v2/check" CoachToken Coach => languagetool::check;
    options "/v2/check" AnyProgram Coach => languagetool::preflight;
    get  "/languagetool/v2/check" CoachToken Coach => languagetool::check;
    post "/languagetool/v2/check" CoachToken Coach => languagetool::check;
    options "/languagetool/v2/check" AnyProgram Coach => languagetool::preflight;
    get  "/languagetool/{token}/v2/check" CoachToken Coach => languagetool::check;
    post "/languagetool/{token}/v2/check" CoachToken Coach => languagetool::check;
    options "/languagetool/{token}/v2/check" AnyProgram Coach => languagetool::preflight;
    post "/api/coach/check" CoachToken Coach => languagetool::full;
    options "/api/coach/check" AnyProgram Coach => languagetool::preflight;

    get  "/" Agent => pages::today::show;
    get  "/notices" Agent => pages::notices::show;
    get  "/boiling" Supervisor => pages::boiling::show;
    get  "/live" Agent => pages::live::listen;
    get  "/cases" Agent => pages::cases::list;
    get  "/search" Agent => pages::search::show;
    post "/cases/together" Agent => pages::together::all;
    post "/cases/views" Agent => pages::cases::keep;
    post "/cases/views/{id}/drop" Agent => pages::cases::drop;
    get  "/calls" Agent => pages::call::list;
    post "/calls" Agent => pages::call::begin;
    get  "/calls/{id}" Agent => pages::call::show;
    post "/calls/{id}" Agent => pages::call::press;
    post "/calls/{id}/kept" Agent => pages::call::keep;
    post "/calls/{id}/found" Agent => pages::call::found;
    post "/calls/{id}/file" Agent => pages::call::file;
    post "/calls/{id}/drop" Agent => pages::call::drop_it;
    get  "/cases/new" Agent => pages::new_case::page;
    post "/cases/new" Agent => pages::new_case::open;
    get  "/cases/{number}" Agent => pages::case::show;
    post "/cases/{number}/acts/{act}" Agent => pages::case::press::act;
    post "/cases/{number}/acts/keep-deed" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/declare-done" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/give-word" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/send-understanding" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/offer" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/lay-plan" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/follow-up" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/acts/end" Agent => pages::case::press::act_with_files;
    post "/cases/{number}/coach/{act}" Agent => pages::case::along::along;
    get  "/cases/{number}/feedback" Supervisor => pages::feedback::give::show;
    post "/cases/{number}/feedback/{message}" Supervisor => pages::feedback::give::say;
    get  "/feedback" Agent => pages::feedback::show;
    post "/feedback/{id}/answer" Agent => pages::feedback::answer;
    get  "/recognition" Agent => pages::feedback::recognition::show;
    post "/recognition" Agent => pages::feedback::recognition::thank;
    post "/cases/{number}/hand-to" Agent => pages::case::hand_out::give;
    get  "/cases/{number}/here" Agent => pages::live::here;
    post "/cases/{number}/here" Agent => pages::live::types;
    post "/cases/{number}/draft" Agent => pages::case::press::keep_draft;
    post "/cases/{number}/draft/{act}" Agent => pages::case::typed::keep;
    post "/cases/{number}/draft/{act}/files" Agent => pages::case::enclosed::put;
    post "/cases/{number}/waiting/{message}/take-back" Agent => pages::case::waiting::take;
    get  "/cases/{number}/merge" Agent => pages::case::merging::preview;
    post "/cases/{number}/merge" Agent => pages::case::merging::merge;
    post "/cases/{number}/undo-merge" Agent => pages::case::merging::undo;
    get  "/cases/{number}/files/{hash}" Agent => pages::files::file;
    get  "/cases/{number}/raw/{message}" Agent => pages::files::raw;
    get  "/cases/{number}/sent/{message}" Agent => pages::case::sent::show;
    get  "/cases/{number}/as-customer" Agent => pages::customer_page::ours::show;
    get  "/cases/{number}/history" Agent => pages::case::history::show;
    get  "/cases/{number}/filing" Agent => pages::filing::show;
    post "/cases/{number}/filing/{act}" Agent => pages::filing::act;
    get  "/cases/{number}/classes" Agent => pages::classes::show;
    post "/cases/{number}/classes" Agent => pages::classes::keep;
    get  "/cases/{number}/severity" Agent => pages::severity::show;
    post "/cases/{number}/severity" Agent => pages::severity::keep;
    get  "/cases/{number}/causes" Agent => pages::learning::of_case::show;
    post "/cases/{number}/causes" Agent => pages::learning::of_case::file;
    post "/cases/{number}/causes/{act}" Agent => pages::learning::of_case::act;
    get  "/learning" Agent => pages::learning::list;
    post "/learning/causes" Agent => pages::learning::file;
    get  "/learning/news" Agent => pages::learning::news::list;
    get  "/learning/news/{key}" Agent => pages::learning::news::show;
    get  "/learning/figures" Agent => pages::learning::figures::show;
    get  "/learning/figures/{name}" Agent => pages::learning::figures::behind;
    get  "/learning/causes/{id}" Agent => pages::learning::cause::show;
    post "/learning/causes/{id}/whys" Agent => pages::learning::cause::ask_why;
    post "/learning/causes/{id}/actions" Agent => pages::learning::cause::plan;
    post "/learning/actions/{id}/{act}" Agent => pages::learning::act;
    get  "/cases/{number}/like" Agent => pages::case::like::show;
    post "/entrance/mail" MailService => posted::take;
    post "/entrance/call" Telephone => telephone::ring;
    get  "/aside" Agent => pages::aside::list;
    post "/aside/{item}/take" Agent => pages::aside::take;
    post "/aside/{item}/leave" Agent => pages::aside::leave;
    get  "/aside/{item}/raw" Agent => pages::files::aside;
    get  "/customers/{id}" Agent => pages::customers::show;
    post "/customers/{id}/join" Agent => pages::customers::join;
    post "/customers/{id}/part" Agent => pages::customers::part;
    post "/customers/{id}/addresses" Agent => pages::reach::add;
    post "/customers/{id}/addresses/mark" Agent => pages::reach::mark;
    post "/customers/{id}/addresses/remove" Supervisor => pages::reach::remove;
    post "/customers/{id}/name" Agent => pages::reach::name;
    post "/customers/{id}/needs/{act}" Agent => pages::needs::act;
    post "/customers/{id}/language" Agent => pages::languages::of_customer;
    post "/customers/{id}/erase" Administrator => pages::erase::erase;

    get  "/handbook" Agent => pages::handbook::list;
    get  "/handbook/found" Agent => pages::handbook::found;
    get  "/handbook/new" Supervisor => pages::handbook::new_page;
    post "/handbook/new" Supervisor => pages::handbook::write;
    get  "/handbook/out" Supervisor => pages::handbook::taken_out;
    get  "/handbook/pages/{slug}" Agent => pages::handbook::show;
    get  "/handbook/pages/{slug}/edit" Supervisor => pages::handbook::change_page;
    post "/handbook/pages/{slug}/edit" Supervisor => pages::handbook::change;
    get  "/handbook/pages/{slug}/versions" Agent => pages::handbook::versions;
    get  "/handbook/pages/{slug}/versions/{version}" Agent => pages::handbook::difference;
    post "/handbook/pages/{slug}/right" Agent => pages::handbook::judge;
    post "/handbook/pages/{slug}/confirm" Supervisor => pages::handbook::confirm;
    post "/handbook/pages/{slug}/out" Supervisor => pages::handbook::take_out;
    post "/handbook/pages/{slug}/back" Supervisor => pages::handbook::put_back;
    get  "/cases/{number}/handbook" Agent => pages::handbook::beside;
    post "/cases/{number}/handbook/{slug}" Agent => pages::handbook::put_in;
    get  "/expectations" Agent => pages::expectations::mine;
    get  "/expectations/{name}" Agent => pages::expectations::show;
    post "/expectations/{name}/read" Agent => pages::expectations::confirm;
    get  "/expectations/{name}/readers" Supervisor => pages::expectations::readers;
    get  "/expectations/{name}/edit" Supervisor => pages::expectations::change_page;
    post "/expectations/{name}/edit" Supervisor => pages::expectations::change;
    get  "/expectations/{name}/versions" Agent => pages::expectations::versions;
    get  "/expectations/{name}/versions/{version}" Agent => pages::expectations::version;
    get  "/expectations/{name}/versions/{version}/changes" Agent => pages::expectations::changes;
    get  "/rehearsal" Agent => pages::rehearsal::list;
    post "/rehearsal" Agent => pages::rehearsal::begin;
    post "/rehearsal/coach" Agent => pages::rehearsal::choose_coach;
    get  "/rehearsal/of-case" Agent => pages::rehearsal::of_case::show;
    get  "/rehearsal/exercises" Agent => pages::rehearsal::exercises::show;
    post "/rehearsal/exercises" Agent => pages::rehearsal::exercises::look;
    get  "/rehearsal/customer/{name}" Agent => pages::rehearsal::as_customer::show;
    post "/rehearsal/customer/{name}" Agent => pages::rehearsal::as_customer::say;
    get  "/rehearsal/{id}" Agent => pages::rehearsal::play::show;
    post "/rehearsal/{id}/say" Agent => pages::rehearsal::play::say_line;
    post "/rehearsal/{id}/end" Agent => pages::rehearsal::play::end;
    post "/rehearsal/{id}/retry" Agent => pages::rehearsal::play::retry;
    post "/rehearsal/{id}/forget" Agent => pages::rehearsal::play::forget;

    get  "/coach/rules" Agent => pages::rules::list;
    get  "/coach/rules/{id}" Agent => pages::rules::show;
    post "/coach/rules/{id}/off" Supervisor => pages::rules::switch_off;
    post "/coach/rules/{id}/on" Supervisor => pages::rules::switch_on;
    get  "/coach/record" Supervisor => pages::record::show;
    get  "/coach/tokens" Administrator => pages::tokens::show;
    post "/coach/tokens" Administrator => pages::tokens::make;
    post "/coach/tokens/withdraw" Administrator => pages::tokens::withdraw;

    get  "/account" Agent => pages::languages::account;
    post "/account" Agent => pages::languages::of_mine;
    get  "/keys" Agent => pages::keys::show;
    post "/account/notices" Agent => pages::notices::by_mail::choose;
    post "/account/away" Agent => pages::absence::set_mine;
    post "/account/away/end" Agent => pages::absence::end;
    get  "/account/keys" Agent => pages::keys::change_page;
    post "/account/keys" Agent => pages::keys::change;
    post "/account/keys/as-they-came" Agent => pages::keys::as_they_came;
    get  "/design" Administrator => pages::design::show;
    get  "/audit" Administrator => pages::audit::show;
    get  "/mailboxes" Administrator => pages::mailboxes::show;
    post "/mailboxes" Administrator => pages::mailboxes::add::add;
    post "/mailboxes/signing" Administrator => pages::mailboxes::signing::add;
    post "/mailboxes/signing/drop" Administrator => pages::mailboxes::signing::drop;
    get  "/people" Supervisor => pages::people::list;
    post "/people" Administrator => pages::people::invite;
    post "/people/{id}" Administrator => pages::people::change;
    post "/people/{id}/away" Supervisor => pages::absence::set;
    post "/people/{id}/leave" Administrator => pages::absence::leave;
    get  "/people/hand-out" Supervisor => pages::hand_out::show;
    post "/people/hand-out" Administrator => pages::hand_out::set;
    post "/people/{id}/reset" Administrator => pages::people::reset;
    post "/teams" Administrator => pages::people::add_team;
    get  "/teams" Supervisor => pages::people::teams;
    post "/teams/{id}" Administrator => pages::people::rename_team;
    post "/teams/{id}/close" Administrator => pages::people::close_team;
    get  "/house" Supervisor => pages::house::show;
    post "/house" Administrator => pages::house::set_policy;
    post "/house/office" Administrator => pages::house::set_office;
    post "/house/language" Administrator => pages::languages::of_house;
    post "/house/form" Administrator => pages::complain::house::set;
    get  "/house/brand" Supervisor => pages::brand::show;
    post "/house/brand" Administrator => pages::brand::set;
    get  "/house/templates" Agent => pages::templates::show;
    post "/house/templates" Supervisor => pages::templates::add;
    post "/house/templates/{id}" Supervisor => pages::templates::change;
    post "/house/templates/{id}/drop" Supervisor => pages::templates::drop_one;
    get  "/house/policies" Supervisor => pages::laws::show;
    post "/house/policies" Administrator => pages::laws::choose_one;
    post "/house/policies/drop" Administrator => pages::laws::drop_one;
    post "/house/policies/confirm" Administrator => pages::laws::confirm_one;
    get  "/house/limits" Supervisor => pages::limits::show;
    post "/house/limits" Administrator => pages::limits::set;
    post "/house/elsewhere" Administrator => pages::elsewhere::set;
};
