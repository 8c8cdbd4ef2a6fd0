#pragma once
/// The commands of data.cpp, each with what was typed.
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/app/ctl/ctl_support.h"

namespace kiosk::app {

struct InitOptions {
    std::filesystem::path data, keys, passphrase_file, recovery_key;
    std::string unit, prefix = "BK", name = "Quản trị", role = "head";
};
int init_folder(const InitOptions&);

struct StaffWords {
    std::filesystem::path data, new_passphrase_file;
    KeyChoice keys;
    std::string name, role;
};
int add_staff_member(const StaffWords&);
int list_staff(const StaffWords&);
int remove_staff_member(const StaffWords&);
int change_staff_member(const StaffWords&);
int change_passphrase(const StaffWords&);
int renew_staff_member(const StaffWords&);

struct PaperWords {
    std::filesystem::path data, content;
    KeyChoice keys;
    std::string form, code, out;
    std::vector<std::string> places;  ///< "why=…"
};
int print_paper(const PaperWords&);

struct HeadWords {
    std::filesystem::path data;
    KeyChoice keys;
};
int accept_keys(const HeadWords&);
struct SeriesWords : HeadWords {
    std::vector<std::string> numbers;  ///< "TT.TGTT.2026=41"
};
int confirm_series(const SeriesWords&);
struct PowerWords : HeadWords {
    std::string role, power, grant;
};
int change_power(const PowerWords&);
int confirm_clock(const HeadWords&);

struct SubmitWords {
    std::filesystem::path data, file, content;
    std::string clock;
};
int submit_file(const SubmitWords&);

struct RequestsWords {
    std::filesystem::path data;
    KeyChoice keys;
    std::string code, format = "json";
};
int list_requests(const RequestsWords&);
int show_request(const RequestsWords&);
int export_requests(const RequestsWords&);

struct ForgetWords {
    std::filesystem::path data;
    KeyChoice keys;
    std::vector<std::string> names;  ///< codes of requests, numbers of cases, ids of other entries
    bool yes = false;                ///< asked before, by whoever calls
};
int forget_subjects(const ForgetWords&);

struct UpkeepWords {
    std::filesystem::path data, other;
    std::string anchor;
    std::string keep;  ///< of rebuild: "database" or "file", where the copies tell two histories
    KeyChoice keys;    ///< of verify: opens every seal too; without a passphrase none is opened
};
int verify_folder(const UpkeepWords&);
int backup_folder(const UpkeepWords&);
int restore_folder(const UpkeepWords&);
int rebuild_folder(const UpkeepWords&);

struct RegisterWords {
    std::filesystem::path data, file;
    KeyChoice keys;
    bool good_rows = false;
};
int import_register(const RegisterWords&);

struct CloseWords {
    std::filesystem::path data, estimated;
    KeyChoice keys;
    std::string kind, period, unit;
};
int close_register(const CloseWords&);

struct ReportWords {
    std::filesystem::path data, content, out, ministry, estimated;
    KeyChoice keys;
    std::string from, to, unit, format = "text";
};
int report_register(const ReportWords&);

struct StopsWords {
    std::filesystem::path data;
};
int count_stops(const StopsWords&);

struct DemoWords {
    std::filesystem::path data, content;
    KeyChoice keys;
    int requests = 20;
    std::uint64_t seed = 1;
    std::string clock;
};
int make_demo_data(const DemoWords&);

}  // namespace kiosk::app
