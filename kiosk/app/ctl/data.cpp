/// The words of the commands on data; what they do stands in data_*.cpp.
#include "kiosk/app/ctl/author_support.h"
#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/ctl/data_commands.h"

namespace kiosk::app {

namespace {
template <class Words>
void add_data(CLI::App* command, Words& words)
{
    command->add_option("--data", words.data, "the data folder")->required();
}

void add_keys(CLI::App* command, KeyChoice& keys)
{
    command->add_option("--keys", keys.keys, "the staff's key file (usually the one that the settings name)");
    command->add_option("--passphrase-file", keys.passphrase_file, "a file with the passphrase on its first line");
    command->add_option("--staff", keys.staff, "whose passphrase it is (usually found by itself)");
}

void add_init(CLI::App& app, Chosen& chosen)
{
    auto* init = app.add_subcommand("init", "make a data folder: keys, empty database, settings");
    auto words = std::make_shared<InitOptions>();
    add_data(init, *words);
    init->add_option("--unit", words->unit, "the unit's code in the register: TT, CN1, …")->required();
    init->add_option("--keys", words->keys, "where the staff's key file is made; the private key is nowhere else")->required();
    init->add_option("--passphrase-file", words->passphrase_file, "a file with the first passphrase on its first line")
        ->required();
    init->add_option("--recovery-key", words->recovery_key,
                     "a second public key to seal to; a file that does not exist becomes a new key pair");
    init->add_option("--prefix", words->prefix, "letters before the dash of a request's code")->capture_default_str();
    init->add_option("--name", words->name, "the first member of staff")->capture_default_str();
    init->add_option("--role", words->role, "reception, officer or head; a head lets others in")->capture_default_str();
    when_chosen(init, chosen, std::move(words), init_folder);
}

void add_staff_commands(CLI::App& app, Chosen& chosen)
{
    auto* staff = app.add_subcommand("staff", "who may open requests");
    staff->require_subcommand(1);
    auto* add = staff->add_subcommand("add", "a further member, let in by a head");
    auto adding = std::make_shared<StaffWords>();
    add_data(add, *adding);
    add_keys(add, adding->keys);
    add->add_option("name,--name", adding->name, "name as it stands in the history of requests")->required();
    add->add_option("--role", adding->role, "reception, officer or head")->required();
    add->add_option("--new-passphrase-file", adding->new_passphrase_file, "a file with the new member's passphrase")
        ->required();
    when_chosen(add, chosen, std::move(adding), add_staff_member);
    auto* list = staff->add_subcommand("list", "names and roles as JSON, with a passphrase as the log has them");
    auto listing = std::make_shared<StaffWords>();
    add_data(list, *listing);
    add_keys(list, listing->keys);
    when_chosen(list, chosen, std::move(listing), list_staff);
    auto* change = staff->add_subcommand("change", "another role for a member; only a head may");
    auto changing = std::make_shared<StaffWords>();
    add_data(change, *changing);
    add_keys(change, changing->keys);
    change->add_option("name,--name", changing->name, "whose role it is")->required();
    change->add_option("--role", changing->role, "reception, officer or head")->required();
    when_chosen(change, chosen, std::move(changing), change_staff_member);
    auto* passphrase = staff->add_subcommand("passphrase", "a new passphrase of one's own");
    auto renewing = std::make_shared<StaffWords>();
    add_data(passphrase, *renewing);
    add_keys(passphrase, renewing->keys);
    passphrase->add_option("--new-passphrase-file", renewing->new_passphrase_file, "a file with the new passphrase")
        ->required();
    when_chosen(passphrase, chosen, std::move(renewing), change_passphrase);
    auto* renew = staff->add_subcommand("renew", "a new passphrase for a member who forgot theirs; only a head may");
    auto forgotten = std::make_shared<StaffWords>();
    add_data(renew, *forgotten);
    add_keys(renew, forgotten->keys);
    renew->add_option("name,--name", forgotten->name, "whose it is")->required();
    renew->add_option("--new-passphrase-file", forgotten->new_passphrase_file, "a file with the new passphrase")->required();
    when_chosen(renew, chosen, std::move(forgotten), renew_staff_member);
    auto* remove = staff->add_subcommand("remove", "a member who leaves; only a head may");
    auto removing = std::make_shared<StaffWords>();
    add_data(remove, *removing);
    add_keys(remove, removing->keys);
    remove->add_option("name,--name", removing->name, "whose slot is taken away")->required();
    when_chosen(remove, chosen, std::move(removing), remove_staff_member);
}

void add_head_commands(CLI::App& app, Chosen& chosen)
{
    struct Command {
        const char* subject;
        const char* about_subject;
        const char* name;
        const char* about;
        int (*run)(const HeadWords&);
    };
    for (const auto& [of, about_of, name, about, run] : {
             Command{"keys", "Keys: that sign content packs, that requests are sealed to", "accept",
                     "from now on requests are sealed to the keys in public.keys; only a head may", accept_keys},
             Command{"clock", "the machine's date", "confirm",
                     "the date is right although newer things are stored; only a head may", confirm_clock},
         }) {
        auto* command = subject(app, of, about_of)->add_subcommand(name, about);
        auto words = std::make_shared<HeadWords>();
        add_data(command, *words);
        add_keys(command, words->keys);
        when_chosen(command, chosen, std::move(words), run);
    }
    auto* series = subject(app, "series", "the books of case numbers")
                       ->add_subcommand("confirm", "after a restore: the last number of each book; only a head may");
    auto numbers = std::make_shared<SeriesWords>();
    add_data(series, *numbers);
    add_keys(series, numbers->keys);
    series->add_option("numbers", numbers->numbers, "UNIT.FORM.YEAR=NUMBER, such as TT.TGTT.2026=41; one for each book")
        ->required();
    when_chosen(series, chosen, std::move(numbers), confirm_series);
    auto* power = subject(app, "staff", "members of staff")
                      ->add_subcommand("power", "who may do what: none, view or full; only a head may");
    auto powers = std::make_shared<PowerWords>();
    add_data(power, *powers);
    add_keys(power, powers->keys);
    power->add_option("role", powers->role, "reception, officer, head, content or technician")->required();
    power->add_option("power", powers->power, "a line of the table of powers (kiosk/record/RECORD.md)")->required();
    power->add_option("grant", powers->grant, "none, view or full")->required();
    when_chosen(power, chosen, std::move(powers), change_power);
}

void add_submit(CLI::App& app, Chosen& chosen)
{
    auto* submit =
        app.add_subcommand("submit", "hand in requests from a file, as the screen does; one JSON line each once it is on disk");
    auto words = std::make_shared<SubmitWords>();
    add_data(submit, *words);
    submit->add_option("file", words->file, "JSON, a JSON list or JSON lines (kiosk/flow/REQUEST.md); - for standard input")
        ->required();
    submit->add_option("--content", words->content, "the content pack (usually the one of the settings)");
    submit->add_option("--clock", words->clock, "another time than now, for trials");
    when_chosen(submit, chosen, std::move(words), submit_file);
}

void add_requests_commands(CLI::App& app, Chosen& chosen)
{
    auto* requests = app.add_subcommand("requests", "read requests; every opening and export is written into the audit");
    requests->require_subcommand(1);
    auto* list = requests->add_subcommand("list", "all as a JSON list; with keys also what is under the seal");
    auto listing = std::make_shared<RequestsWords>();
    add_data(list, *listing);
    add_keys(list, listing->keys);
    when_chosen(list, chosen, std::move(listing), list_requests);
    auto* show = requests->add_subcommand("show", "one as JSON, opened, with its history");
    auto showing = std::make_shared<RequestsWords>();
    add_data(show, *showing);
    add_keys(show, showing->keys);
    show->add_option("code", showing->code, "the code on the slip")->required();
    when_chosen(show, chosen, std::move(showing), show_request);
    auto* exporting = requests->add_subcommand("export", "all, opened");
    auto exported = std::make_shared<RequestsWords>();
    add_data(exporting, *exported);
    add_keys(exporting, exported->keys);
    exporting->add_option("--format", exported->format, "csv or json")
        ->check(CLI::IsMember({"csv", "json"}))
        ->capture_default_str();
    when_chosen(exporting, chosen, std::move(exported), export_requests);
}

void add_paper(CLI::App& app, Chosen& chosen)
{
    auto* paper = app.add_subcommand("paper", "an official paper as PDF; printing one is written into the audit");
    auto words = std::make_shared<PaperWords>();
    add_data(paper, *words);
    add_keys(paper, words->keys);
    paper->add_option("FORM", words->form, "the paper's name or the form's code, such as refusal or 08-TP-TGPL")->required();
    paper->add_option("CODE", words->code, "code of the request or number of the case; of a day its date; of a month 2026-11");
    paper->add_option("--set", words->places, "PLACE=WORDS, what whoever prints adds; several times");
    paper->add_option("-o,--out", words->out, "file to write (standard output)");
    paper->add_option("--content", words->content, "the content pack (usually the one of the settings)");
    when_chosen(paper, chosen, std::move(words), print_paper);
}

void add_register_commands(CLI::App& app, Chosen& chosen)
{
    auto* registered = app.add_subcommand("register", "visits, simple questions, cases and outreach: entries and closed books");
    registered->require_subcommand(1);
    auto* import = registered->add_subcommand("import", "entries from a CSV file, all or none; the same bytes only once");
    auto importing = std::make_shared<RegisterWords>();
    add_data(import, *importing);
    add_keys(import, importing->keys);
    import->add_option("file", importing->file, "register.csv (README.md names its columns)")->required();
    import->add_flag("--good-rows", importing->good_rows, "take the rows that read, although others are broken");
    when_chosen(import, chosen, std::move(importing), import_register);
    auto* close = registered->add_subcommand("close", "close a book: its figures do not change any more; only a head may");
    auto closing = std::make_shared<CloseWords>();
    add_data(close, *closing);
    add_keys(close, closing->keys);
    close->add_option("kind", closing->kind, "month, quarter, half or year")
        ->required()
        ->check(CLI::IsMember({"month", "quarter", "half", "year"}));
    close->add_option("period", closing->period, "2022-06, 2022-Q2, 2022-H1 or 2022")->required();
    close->add_option("--unit", closing->unit, "whose book it is: TT, CN1, …")->required();
    close->add_option("--estimated", closing->estimated, "JSON with figures for days that were not over, kept beside the book");
    when_chosen(close, chosen, std::move(closing), close_register);
    auto* report =
        app.add_subcommand("report", "the figures of a period, or the Ministry's two files; who counted is in the log");
    auto reporting = std::make_shared<ReportWords>();
    add_data(report, *reporting);
    add_keys(report, reporting->keys);
    report->add_option("--from", reporting->from, "the first day, inside: 2022-01-01")->required();
    report->add_option("--to", reporting->to, "the last day, inside: 2022-06-30")->required();
    report->add_option("--unit", reporting->unit, "of one unit alone");
    report->add_option("--format", reporting->format, "text, csv, json or pdf")
        ->check(CLI::IsMember({"text", "csv", "json", "pdf"}))
        ->capture_default_str();
    report->add_option("-o,--out", reporting->out, "file to write (standard output)");
    report->add_option("--estimated", reporting->estimated, "JSON with figures for days not over yet, by the same keys");
    report->add_option("--ministry", reporting->ministry,
                       "instead: a folder for the Ministry's cases.csv and persons.csv, and unmapped.csv");
    report->add_option("--content", reporting->content, "the content pack (usually the one of the settings)");
    when_chosen(report, chosen, std::move(reporting), report_register);
}

void add_forget(CLI::App& app, Chosen& chosen)
{
    auto* forget = app.add_subcommand(
        "forget", "take away for ever what lies under the seal of requests and entries; asks once more; only who may erase");
    auto words = std::make_shared<ForgetWords>();
    add_data(forget, *words);
    add_keys(forget, words->keys);
    forget->add_option("names", words->names, "codes of requests, numbers of cases, ids of other entries of the register")
        ->required();
    forget->add_flag("--yes", words->yes, "do not ask once more");
    when_chosen(forget, chosen, std::move(words), forget_subjects);
}

void add_upkeep(CLI::App& app, Chosen& chosen)
{
    struct Upkeep {
        const char* name;
        const char* about;
        const char* other;
        int (*run)(const UpkeepWords&);
    };
    for (const auto& [name, about, other, run] : {
             Upkeep{"verify", "is everything stored as it was written, twice; names what is lost or was changed", nullptr,
                    verify_folder},
             Upkeep{"backup", "a copy of log, public keys and settings into a new folder, still sealed, while the kiosk runs",
                    "to", backup_folder},
             Upkeep{"restore", "a backup into a new folder, or in place of a damaged store; goes on under a new origin", "from",
                    restore_folder},
             Upkeep{"rebuild", "compute all tables anew from the log; says what was otherwise", nullptr, rebuild_folder},
         }) {
        auto* command = app.add_subcommand(name, about);
        auto words = std::make_shared<UpkeepWords>();
        add_data(command, *words);
        if (other) command->add_option(other, words->other, "the folder of the backup")->required();
        if (run == rebuild_folder)
            command
                ->add_option(
                    "--keep", words->keep,
                    "where the two copies tell two histories: database or file; both are set aside, a new origin begins")
                ->check(CLI::IsMember({"database", "file"}));
        if (run == verify_folder) {
            command->add_option("--anchor", words->anchor,
                                "NUMBER:LETTERS from a day sheet: is what was written then still there");
            add_keys(command, words->keys);
        }
        when_chosen(command, chosen, std::move(words), run);
    }
}

void add_stops(CLI::App& app, Chosen& chosen)
{
    auto* stops =
        app.add_subcommand("stop-reasons", "why people stopped, counted by day, as a JSON list; nobody can be found in it");
    auto words = std::make_shared<StopsWords>();
    add_data(stops, *words);
    when_chosen(stops, chosen, std::move(words), count_stops);
}

void add_demo(CLI::App& app, Chosen& chosen)
{
    auto* demo = app.add_subcommand("demo-data", "believable made-up requests, marked as such");
    auto words = std::make_shared<DemoWords>();
    add_data(demo, *words);
    demo->add_option("--requests", words->requests, "how many")->check(CLI::Range(0, 1'000'000))->capture_default_str();
    demo->add_option("--seed", words->seed, "the same seed gives the same requests")->capture_default_str();
    demo->add_option("--content", words->content, "the content pack");
    add_keys(demo, words->keys);
    demo->add_option("--clock", words->clock, "another time than now");
    when_chosen(demo, chosen, std::move(words), make_demo_data);
}
}  // namespace

void add_data_commands(CLI::App& app, Chosen& chosen)
{
    add_init(app, chosen);
    add_staff_commands(app, chosen);
    add_head_commands(app, chosen);
    add_submit(app, chosen);
    add_requests_commands(app, chosen);
    add_paper(app, chosen);
    add_register_commands(app, chosen);
    add_forget(app, chosen);
    add_upkeep(app, chosen);
    add_stops(app, chosen);
    add_demo(app, chosen);
}

}  // namespace kiosk::app
