#pragma once
/// A small program for trying the shell: a page with two doors, a page to type on, a page that works after it was shown.
#include <atomic>
#include <deque>
#include <stdexcept>

#include "kiosk/app/program.h"
#include "kiosk/base/utf8.h"
#include "kiosk/text/typing.h"

namespace kiosk::app {

class FakeProgram final : public Program {
public:
    FakeProgram() = default;

    enum Meaning : std::size_t { to_work, to_typing, to_front, key_first };

    page::PlainPage page() override
    {
        throw_at("page");
        ++pages;
        page::PlainPage out;
        out.id = at;
        out.language = "vi";
        if (at == "typing") {
            out.layout = page::Layout::typing;
            add_keys(out);
            return out;
        }
        add(out, "title", page::Heading{{"title", at == "front" ? "Bạn cần gì?" : "Đang gửi…", "", false}, 1});
        if (at == "front") {
            add(out, "go.work", button("Gửi đi"), to_work);
            add(out, "go.type", button("Gõ tên"), to_typing);
        } else {
            add(out, "go.front", button("Về trang đầu"), to_front);
            if (done) add(out, "done", page::Paragraph{{"done", "Đã xong", "", false}, {}, {}});
        }
        return out;
    }

    void meant(std::size_t meaning) override
    {
        throw_at("meant");
        meanings.push_back(meaning);
        if (meaning == to_work) at = "work";
        if (meaning == to_typing) at = "typing";
        if (meaning == to_front) leave();
        if (meaning >= key_first) press_key(keys_.at(meaning - key_first));
    }
    bool pressed(const platform::KeyPress& key) override
    {
        throw_at("pressed");
        return key.name == "F5";
    }
    void typed(const std::string& letters) override
    {
        throw_at("typed");
        text_typed += letters;
    }
    void scanned(const std::string& bytes) override
    {
        throw_at("scanned");
        scans += bytes;
    }
    void woken() override { throw_at("woken"); }
    void somebody_is_here() override { ++touches; }
    std::optional<base::SteadyTime> deadline() override { return alarm; }
    void due() override
    {
        throw_at("due");
        ++dues;
        alarm.reset();
        at = "front";
    }
    bool act() override
    {
        if (at != "work" || done) return false;
        throw_at("act");
        done = true;
        return true;
    }
    bool take_wiped() override { return std::exchange(wiped, false); }
    bool finished() const override { return over; }
    void fault(const base::Error& error) override { faults.push_back(error.detail); }
    void begin_anew() override
    {
        ++begun_anew;
        leave();
        if (heals) throws.clear();
    }

    std::string at = "front";
    std::string text, text_typed, scans;
    std::deque<std::size_t> meanings;
    std::optional<base::SteadyTime> alarm;
    int pages = 0, touches = 0, dues = 0;
    std::atomic<bool> over{false};
    bool done = false, wiped = false, capital = false, digits = false;

    std::string throws;  ///< where this program throws; empty: nowhere
    bool heals = true;   ///< beginning anew ends it
    std::vector<std::string> faults;
    int begun_anew = 0;

private:
    void throw_at(const char* where) const
    {
        if (throws == where) throw std::runtime_error{"Lò Thị Mẩy"};
    }
    void leave()
    {
        at = "front";
        text.clear();
        done = false;
        wiped = true;
    }

    static page::Button button(const std::string& words)
    {
        page::Button out;
        out.line = {words, words, "", false};
        out.weight = page::Button::Weight::primary;
        return out;
    }
    static void add(page::PlainPage& out, std::string id, page::Kind kind, std::optional<std::size_t> meaning = {},
                    page::Area area = page::Area::main)
    {
        out.blocks.push_back({std::move(id), area, std::move(kind), meaning, true, false, {}});
    }

    void add_key(page::PlainPage& out, const std::string& id, const std::string& words, int row)
    {
        add(out, "key." + id, page::Key{{id, words, "", false}, "", row, 1, page::Tone::plain, {}}, key_first + keys_.size(),
            page::Area::keys);
        keys_.push_back(words.size() <= 3 && id.size() <= 3 ? words : id);
    }

    void add_keys(page::PlainPage& out)
    {
        keys_.clear();
        add(out, "field", page::Field{{"field", "Họ và tên", "", false}, text, {}, false, true, 1});
        for (const char* tone : {"s", "f", "r", "x", "j"}) add_key(out, std::string{"tone."} + tone, std::string{tone} + "́", 0);
        if (digits) {
            for (char c = '0'; c <= '9'; ++c) add_key(out, std::string{c}, std::string{c}, 1);
        } else {
            for (const char* letter : {"ă", "â", "đ", "ê", "ô", "ơ", "ư"}) add_key(out, letter, shown(letter), 1);
            int n = 0;
            for (char c = 'a'; c <= 'z'; ++c, ++n) add_key(out, std::string{c}, shown(std::string{c}), 2 + n / 9);
        }
        add_key(out, "shift", "↑", 5);
        add_key(out, "digits", digits ? "abc" : "123", 5);
        add_key(out, "space", "dấu cách", 5);
    }
    std::string shown(const std::string& letter) const { return capital ? base::upper(letter) : letter; }

    void press_key(const std::string& key)
    {
        if (key == "shift")
            capital = !capital;
        else if (key == "digits")
            digits = !digits;
        else if (key == "space")
            text += ' ';
        else if (key.starts_with("tone."))
            text = text::after_tone(text, key.back());
        else {
            text = text::after_letter(text, key);
            capital = false;
        }
    }

    std::vector<std::string> keys_;
};

}  // namespace kiosk::app
