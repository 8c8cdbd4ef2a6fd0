/// Forgotten is gone: each sealed part holds words that stand nowhere else, and every byte of every file is looked into.
#include <doctest/doctest.h>

#include <random>

#include "tests/store/opened.h"
#include "tests/store/roads.h"

using namespace kiosk;
using record::StaffAct;
namespace fs = std::filesystem;

namespace {
bool holds(const support::DiskImage& files, const std::string& word)
{
    return std::any_of(files.begin(), files.end(), [&](const auto& file) {
        const std::string_view text{reinterpret_cast<const char*>(file.second.data()), support::used_bytes(file.second)};
        return text.find(word) != std::string_view::npos;
    });
}

std::string random_word(std::mt19937_64& random)
{
    std::string out;
    for (int i = 0; i < 24; ++i) out += static_cast<char>('a' + random() % 26);
    return out;
}

/// More than once, so that no edge of a page cuts all of them.
base::Bytes sealed_with(const std::string& word, std::size_t bytes)
{
    base::Bytes out;
    while (out.size() < bytes) {
        out.insert(out.end(), word.begin(), word.end());
        out.resize(out.size() + 16, '.');
    }
    return out;
}

struct Sender {
    record::SubjectId id;
    std::vector<std::string> words;  ///< of the request, its verifier, then of what came later
    std::size_t there = 0;           ///< so many of them are in the log now
    bool forgotten = false;
};

class CanaryFolder {
public:
    explicit CanaryFolder(std::uint64_t seed) : random_(seed) {}

    void step()
    {
        const auto what = pick(16);
        if (what < 4 || senders_.empty()) return send();
        if (what < 6) return note();
        if (what == 6) return tell();
        if (what < 9) return forget();
        if (what == 9) return cut_while([&] { forget(); }, 40);
        if (what == 10) return cut_while([] {}, 1);
        if (what == 11) return damage();
        if (what == 12) return rebuild();
        if (what == 13) return back_up();
        if (backups_.empty()) return;
        if (what == 14) return restore();
        cut_while([&] { restore(); }, 120);
    }

    /// What is wrong, in words; empty: nothing.
    std::string fault()
    {
        const auto files = support::image_of(at_.folder.path());
        const support::DiskImage log{{"log", files.at("store/kiosk.log")}};
        for (const auto& sender : senders_) {
            for (std::size_t i = 0; i < sender.words.size(); ++i) {
                if (sender.forgotten && holds(files, sender.words[i]))
                    return "what was forgotten is in " + where(sender.words[i]);
                if (!sender.forgotten && i < sender.there && !holds(log, sender.words[i])) return "what was kept is gone";
            }
        }
        return {};
    }
    int forgotten = 0;
    int restores = 0;
    int cuts = 0;

private:
    std::size_t pick(std::size_t of) { return random_() % of; }
    std::string where(const std::string& word)
    {
        for (const auto& [name, bytes] : support::image_of(at_.folder.path()))
            if (holds({{name, bytes}}, word)) return name;
        return {};
    }
    Sender* somebody()
    {
        std::vector<Sender*> some;
        for (auto& sender : senders_)
            if (!sender.forgotten && sender.there > 0) some.push_back(&sender);
        return some.empty() ? nullptr : some[pick(some.size())];
    }
    void send()
    {
        auto request = support::sealed_request();
        Sender sender{record::subject_of(request.id), {random_word(random_), random_word(random_)}, 2, false};
        request.envelope = sealed_with(sender.words[0], 4200);
        // Half of them can be asked with the secret of the slip; the others' verifier says a word.
        if (pick(2) == 0)
            request.verifier = "$argon2id$v=19$m=8,t=1,p=1$" + sender.words[1] + "$" + sender.words[1];
        else
            sender.words[1] = sender.words[0];
        REQUIRE(at_.store->put(request));
        senders_.push_back(sender);
    }
    void note()
    {
        auto* sender = somebody();
        if (!sender) return;
        auto wish = support::asked(sender->id, pick(2) == 0 ? StaffAct::claimed : StaffAct::called,
                                   at_.row_of(sender->id)->request.version);
        const std::vector words{random_word(random_), random_word(random_)};
        wish.sealed.for_staff = sealed_with(words[0], 256);
        wish.sealed.note = sealed_with(words[1], 300);
        if (at_.session(support::officer)->append(wish)) add(*sender, words);
    }
    void tell()
    {
        auto* sender = somebody();
        if (!sender) return;
        const auto word = random_word(random_);
        if (at_.store->append_message(at_.row_of(sender->id)->request.code, support::known_secret, sealed_with(word, 300)))
            add(*sender, {word});
    }
    /// Those of before a restore stay in the list: they may not be anywhere once the subject is forgotten.
    static void add(Sender& sender, const std::vector<std::string>& words)
    {
        sender.words.insert(sender.words.begin() + static_cast<std::ptrdiff_t>(sender.there), words.begin(), words.end());
        sender.there += words.size();
    }
    void forget()
    {
        auto* sender = somebody();
        if (!sender) return;
        REQUIRE(at_.session(support::head)->append(support::asked_of_log(record::Forget{{sender->id}})));
        sender->forgotten = true;
        ++forgotten;
    }
    void rebuild() { REQUIRE(at_.store->rebuild()); }
    void put_image(const support::DiskImage& image)
    {
        at_.store.reset();
        for (const auto& [name, bytes] : support::image_of(at_.folder.path())) fs::remove(at_.folder.path() / name);
        support::write_image(image, at_.folder.path());
    }
    /// The process is killed at one of the calls that change a file: the folder as it is then is opened.
    void cut_while(const std::function<void()>& work, std::size_t calls)
    {
        std::optional<support::DiskImage> image;
        const auto before = senders_;
        if (calls > 1) {
            support::SimulatedDisk disk(at_.folder.path());
            const auto when = 1 + pick(calls);
            disk.before_change = [&] {
                if (!image && disk.calls >= when) image = support::image_of(at_.folder.path());
            };
            work();
            at_.store.reset();
            disk.before_change = nullptr;
        } else {
            image = support::image_of(at_.folder.path());
        }
        if (image) {
            ++cuts;
            put_image(*image);
            senders_ = before;
        }
        auto opened = store::Store::open(at_.folder.path(), at_.clock);
        if (!opened) {
            // Between the names of a restore: it is done again.
            REQUIRE(store::Store::restore(at_.folder.path(), backups_.back(), at_.clock));
            opened = store::Store::open(at_.folder.path(), at_.clock);
        }
        at_.store = std::move(opened.value());
        for (auto& sender : senders_) {
            const auto row = at_.row_of(sender.id);
            if (row && row->request.forgotten) sender.forgotten = true;
            if (calls == 120) sender.there = row ? 2 : 0;
        }
    }
    void damage()
    {
        REQUIRE(at_.store->checkpoint());
        at_.store.reset();
        const bool database = pick(2) == 0;
        const auto file = at_.file(database ? "kiosk.db" : "kiosk.log");
        if (pick(3) == 0) {
            fs::remove(file);
            if (database) fs::remove(at_.file("kiosk.db-wal"));
        } else {
            const auto used = support::used_bytes(support::bytes_of(file));
            std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
            out.seekp(static_cast<std::streamoff>(pick(used) / 512 * 512));
            out << std::string(pick(2) == 0 ? 512 : 4096, 'x');
        }
        at_.again();
        (void)at_.store->verify("");
        at_.again();
        REQUIRE(at_.is_whole());
    }
    void back_up()
    {
        const auto path = outside_.path() / std::to_string(backups_.size());
        REQUIRE(at_.store->backup(path.string()));
        backups_.push_back(path);
        const support::DiskImage file{{"backup", support::bytes_of(path)}};
        for (const auto& sender : senders_)
            for (const auto& word : sender.words)
                if (sender.forgotten) CHECK_FALSE(holds(file, word));
    }
    void restore()
    {
        at_.store.reset();
        const auto said = store::Store::restore(at_.folder.path(), backups_[pick(backups_.size())], at_.clock).value();
        CHECK(said.find("no mark") == std::string::npos);
        at_.again();
        ++restores;
        for (auto& sender : senders_) sender.there = at_.row_of(sender.id) ? 2 : 0;
    }

    support::Opened at_;
    support::ScratchFolder outside_;
    std::mt19937_64 random_;
    std::vector<Sender> senders_;
    std::vector<fs::path> backups_;
};
}  // namespace

TEST_CASE("no word of what was forgotten is in any byte of any file, whatever was cut off, damaged, rebuilt or restored")
{
    const support::NoFlush quick;
    const auto seed = support::prove_seed(801);
    MESSAGE("seed " << seed);
    int forgotten = 0;
    int restores = 0;
    int cuts = 0;
    for (int i = 0; i < 3 * support::prove_times(); ++i) {
        CAPTURE(i);
        CanaryFolder folder{seed + static_cast<std::uint64_t>(i)};
        for (int step = 0; step < 60; ++step) {
            CAPTURE(step);
            folder.step();
            const auto fault = folder.fault();
            CHECK(fault == "");
            if (!fault.empty()) break;
        }
        forgotten += folder.forgotten;
        restores += folder.restores;
        cuts += folder.cuts;
    }
    MESSAGE(forgotten << " forgotten, " << restores << " restores, " << cuts << " cut off");
    CHECK(forgotten > 5);
    CHECK(restores > 2);
    CHECK(cuts > 5);
}

TEST_CASE("a forgetting that only writes its event would be found, and the next opening takes the bytes away")
{
    std::mt19937_64 random{support::prove_seed(851)};
    const auto word = random_word(random);
    support::LogFolder at;
    at.begin();
    auto draft = support::draft(1);
    draft.sealed = sealed_with(word, 4200);
    REQUIRE(at.append(draft));
    REQUIRE(at.append(store::subjects_forgotten(draft.at, {draft.subject})));
    CHECK(holds(support::image_of(at.path()), word));
    at.open();
    CHECK_FALSE(holds(support::image_of(at.path()), word));
}

TEST_CASE("an old disk without its mark loses again what was forgotten since, as soon as it hears anybody who knows")
{
    std::mt19937_64 random{support::prove_seed(871)};
    std::deque<support::Party> parties(2);
    parties[0].begin("TT");
    parties[1].begin("CN1");
    REQUIRE(parties[0].decide(0, {{7}}, record::AddMember{record::Role::head, base::Bytes(32, 'k')}));
    std::vector<std::string> words;
    for (std::uint8_t i = 1; i < 4; ++i) {
        words.push_back(random_word(random));
        const record::Receive wish{"TT", "TT-" + std::to_string(i), support::Party::today(), false, support::Party::today()};
        REQUIRE(parties[0].decide(0, {{i, 9}}, wish, sealed_with(words.back(), 4200)));
    }
    parties[1].hear(parties[0]);
    const auto old = support::image_of(parties[1].at.path() / "store");
    REQUIRE(parties[0].decide(1, record::log_subject, record::Forget{{{{1, 9}}}}));
    parties[1].hear(parties[0]);
    for (auto& party : parties) {
        const auto files = support::image_of(party.at.path());
        CHECK_FALSE(holds(files, words[0]));
        CHECK(holds(files, words[1]));
    }
    parties[1].tables.reset();
    parties[1].at.close();
    fs::remove_all(parties[1].at.path() / "store");
    fs::create_directory(parties[1].at.path() / "store");
    fs::remove(parties[1].at.places().mark);
    support::write_image(old, parties[1].at.path() / "store");
    REQUIRE(parties[1].open());
    CHECK(holds(support::image_of(parties[1].at.path()), words[0]));
    // Everything comes again, also what is there: neither way brings the bytes back.
    REQUIRE(parties[1].receive(parties[0].following({})));
    REQUIRE(parties[0].receive(parties[1].following({})));
    for (auto& party : parties) {
        CHECK_FALSE(holds(support::image_of(party.at.path()), words[0]));
        CHECK(holds(support::image_of(party.at.path()), words[1]));
        CHECK(party.log().check().value().empty());
    }
}
