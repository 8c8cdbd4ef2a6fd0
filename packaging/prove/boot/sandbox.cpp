/// Started in the place of a program, in the sandbox of its unit: tries what that program never needs. Says each thing that was
/// not refused and ends with 1; with 0 when all were, and memory could be locked.
///   sandbox [DATA]     DATA: a folder that this unit may write
#include <fcntl.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <ctime>
#include <string>

namespace {

int faults = 0;

void refused(bool was, const std::string& what)
{
    if (was) return;
    ++faults;
    std::fprintf(stderr, "NOT REFUSED: %s\n", what.c_str());
}

bool opens(const std::string& path, int how)
{
    const int fd = ::open(path.c_str(), how, 0600);
    if (fd < 0) return false;
    ::close(fd);
    if (how & O_CREAT) ::unlink(path.c_str());
    return true;
}

/// A program that was started ends the child with another code.
bool starts(const char* program)
{
    constexpr int not_started = 99;
    const pid_t child = ::fork();
    if (child < 0) return false;
    if (child == 0) {
        ::execl(program, program, "-c", "exit 0", nullptr);
        ::_exit(not_started);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return !(WIFEXITED(status) && WEXITSTATUS(status) == not_started);
}

void try_network()
{
    for (const int family : {AF_INET, AF_INET6, AF_NETLINK, AF_PACKET})
        refused(::socket(family, SOCK_DGRAM, 0) < 0, "a socket of family " + std::to_string(family));
}

void try_programs()
{
    for (const auto* program : {"/bin/sh", "/usr/bin/perl", "/usr/bin/kioskctl"})
        refused(!starts(program), std::string{"starting "} + program);
    void* code = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    refused(code == MAP_FAILED, "memory that is written and run");
}

void try_files(const std::string& own)
{
    for (const std::string folder : {"/etc", "/usr", "/usr/lib/legal-aid-kiosk", "/var/lib", "/root", "/home", "/run", "/boot",
                                     "/var/lib/legal-aid-kiosk", "/var/lib/legal-aid-kiosk-desk"})
        if (folder != own) refused(!opens(folder + "/prove", O_WRONLY | O_CREAT), "writing in " + folder);
    for (const auto* file : {"/etc/shadow", "/var/lib/legal-aid-kiosk-desk/staff.keys", "/proc/1/environ", "/proc/kcore"})
        refused(!opens(file, O_RDONLY), std::string{"reading "} + file);
    for (const auto* file : {"/proc/sys/kernel/sysrq", "/sys/power/state"})
        refused(!opens(file, O_WRONLY), std::string{"writing "} + file);
    for (const auto* device : {"/dev/vda", "/dev/mem", "/dev/input/event0", "/dev/tty1", "/dev/dri/card0"})
        refused(!opens(device, O_RDWR), std::string{"the device "} + device);
}

void try_system()
{
    refused(::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) < 0, "being traced");
    refused(::ptrace(PTRACE_ATTACH, 1, nullptr, nullptr) < 0, "tracing another process");
    refused(::kill(1, 0) < 0, "a signal to another user's process");
    refused(::unshare(CLONE_NEWUSER) < 0, "a name space of its own");
    refused(::setuid(0) < 0, "being root");
    const timespec some_day{0, 0};
    refused(::clock_settime(CLOCK_REALTIME, &some_day) < 0, "setting the clock");
    rlimit core{};
    refused(::getrlimit(RLIMIT_CORE, &core) == 0 && core.rlim_max == 0, "a dump of its memory");
    if (::mlockall(MCL_CURRENT) != 0) {
        ++faults;
        std::fputs("memory cannot be locked\n", stderr);
    }
}

}  // namespace

int main(int count, char** words)
{
    if (::geteuid() == 0) {
        std::fputs("as root this would do what it tries\n", stderr);
        return 2;
    }
    try_network();
    try_programs();
    try_files(count > 1 ? words[1] : "");
    try_system();
    return faults == 0 ? 0 : 1;
}
