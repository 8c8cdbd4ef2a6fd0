#include "kiosk/content/binary.h"

#include <cstring>
#include <type_traits>

#include "kiosk/content/binary_fields.h"
#include "kiosk/content/pack_files.h"

namespace kiosk::content {

namespace {
constexpr std::string_view magic = "KLIB";
constexpr std::uint32_t format = 5;  // grows when the loader makes something else of the same files
constexpr std::size_t header_bytes = 4 + 4 + 8 + 16 + 8 + 8;

/// FNV-1a over words of 8 bytes instead of single ones: fast, and every changed bit shows.
std::uint64_t mixed(std::uint64_t hash, std::string_view bytes)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data(), 8);
        hash = (hash ^ word) * prime;
        hash ^= hash >> 29;
    }
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * prime;
    return hash ^ (hash >> 32);
}
constexpr std::uint64_t seed = 0xcbf29ce484222325;
constexpr std::uint64_t other_seed = 0x9ae16a3b2f90404f;

template <class T>
concept Number = std::is_arithmetic_v<T> || std::is_enum_v<T>;

class ByteWriter {
public:
    std::string take() && { return std::move(bytes_); }
    template <class... T>
    void operator()(T&... x)
    {
        (put(x), ...);
    }
    void number(std::uint64_t value) { bytes_.append(reinterpret_cast<const char*>(&value), 8); }

private:
    template <Number T>
    void put(T& x)
    {
        number(static_cast<std::uint64_t>(static_cast<std::int64_t>(x)));
    }
    void put(std::string& x)
    {
        number(x.size());
        bytes_ += x;
    }
    void put(base::Day& x)
    {
        number(static_cast<std::uint64_t>(
            static_cast<std::int64_t>(static_cast<int>(x.year()) * 10'000) +
            static_cast<std::int64_t>(static_cast<unsigned>(x.month()) * 100 + static_cast<unsigned>(x.day()))));
    }
    template <class T>
    void put(std::optional<T>& x)
    {
        number(x.has_value());
        if (x) put(*x);
    }
    template <class T>
    void put(std::vector<T>& x)
    {
        number(x.size());
        for (auto& one : x) put(one);
    }
    template <class K, class V, class C>
    void put(std::map<K, V, C>& x)
    {
        number(x.size());
        for (auto& [key, value] : x) {
            auto name = key;
            put(name);
            put(value);
        }
    }
    template <class T>
    requires(std::is_class_v<T>) void put(T& x) { fields(*this, x); }

    std::string bytes_;
};

/// After the first thing that does not fit, everything reads as empty and `whole` is false.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : left_(bytes) {}
    bool whole() const { return good_ && left_.empty(); }
    template <class... T>
    void operator()(T&... x)
    {
        (get(x), ...);
    }
    std::uint64_t number()
    {
        std::uint64_t value = 0;
        if (left_.size() < 8) good_ = false;
        if (!good_) return 0;
        std::memcpy(&value, left_.data(), 8);
        left_.remove_prefix(8);
        return value;
    }

private:
    /// Nothing takes less than a byte each, so a count beyond the rest is damage.
    std::size_t count()
    {
        const auto value = number();
        if (value > left_.size()) good_ = false;
        return good_ ? static_cast<std::size_t>(value) : 0;
    }
    template <Number T>
    void get(T& x)
    {
        const auto value = number();
        if constexpr (std::is_same_v<T, bool>)
            x = value != 0;
        else
            x = static_cast<T>(value);
    }
    void get(std::string& x)
    {
        const auto size = count();
        x.assign(left_.substr(0, size));
        left_.remove_prefix(size);
    }
    void get(base::Day& x)
    {
        const auto value = static_cast<std::int64_t>(number());
        x = base::Day{std::chrono::year{static_cast<int>(value / 10'000)},
                      std::chrono::month{static_cast<unsigned>(value / 100 % 100)},
                      std::chrono::day{static_cast<unsigned>(value % 100)}};
    }
    template <class T>
    void get(std::optional<T>& x)
    {
        if (number() != 0) get(x.emplace());
    }
    template <class T>
    void get(std::vector<T>& x)
    {
        const auto size = count();
        x.reserve(std::min<std::size_t>(size, 4096));
        for (std::size_t i = 0; i < size && good_; ++i) get(x.emplace_back());
    }
    template <class K, class V, class C>
    void get(std::map<K, V, C>& x)
    {
        const auto size = count();
        for (std::size_t i = 0; i < size && good_; ++i) {
            K key{};
            get(key);
            get(x.emplace_hint(x.end(), std::move(key), V{})->second);
        }
    }
    template <class T>
    requires(std::is_class_v<T>) void get(T& x) { fields(*this, x); }

    std::string_view left_;
    bool good_ = true;
};

/// Writes down what a Library is made of, so that bytes of other types are never taken for it.
class Describer {
public:
    std::string shape;
    template <class... T>
    void operator()(T&... x)
    {
        (name(x), ...);
    }

private:
    template <Number T>
    void name(T&)
    {
        shape += 'n';
    }
    void name(std::string&) { shape += 's'; }
    void name(base::Day&) { shape += 'd'; }
    template <class T>
    void name(std::optional<T>&)
    {
        part('?', T{});
    }
    template <class T>
    void name(std::vector<T>&)
    {
        part('*', T{});
    }
    template <class K, class V, class C>
    void name(std::map<K, V, C>&)
    {
        part('k', K{});
        part('v', V{});
    }
    template <class T>
    requires(std::is_class_v<T>) void name(T& x)
    {
        shape += '(';
        fields(*this, x);
        shape += ')';
    }
    template <class T>
    void part(char mark, T one)
    {
        shape += mark;
        name(one);
    }
};

std::uint64_t shape_of_library()
{
    Describer describer;
    Library library;
    describer(library);
    return mixed(seed, describer.shape);
}

struct Header {
    std::uint64_t shape = 0, length = 0, check = 0;
    Stamp stamp{};
};

std::string written(const Header& header)
{
    std::string bytes{magic};
    bytes.append(reinterpret_cast<const char*>(&format), 4);
    for (const auto value : {header.shape, header.stamp[0], header.stamp[1], header.length, header.check})
        bytes.append(reinterpret_cast<const char*>(&value), 8);
    return bytes;
}
}  // namespace

base::Result<Stamp> stamp_of(const std::filesystem::path& pack)
{
    std::error_code error;
    const auto whole = std::filesystem::canonical(pack, error);
    if (error || !std::filesystem::is_directory(whole, error))
        return base::failure(base::ErrorKind::not_found, pack.string() + ": no such folder");
    Faults faults;
    std::string text = whole.string() + '\n';
    for (const auto& file : list_pack(whole, faults))
        text += file.path + ' ' + std::to_string(file.size_bytes) + ' ' + std::to_string(file.changed) + '\n';
    return Stamp{mixed(seed, text), mixed(other_seed, text)};
}

std::string binary_form(Library library, Stamp stamp)
{
    ByteWriter writer;
    writer(library);
    return framed(std::move(writer).take(), stamp);
}

std::string framed(const std::string& payload, Stamp stamp)
{
    return written({shape_of_library(), payload.size(), mixed(seed, payload), stamp}) + payload;
}

base::Result<Library> from_binary(std::string_view bytes, Stamp stamp)
{
    if (bytes.size() < header_bytes) return base::failure(base::ErrorKind::corrupt, "the library's binary form is cut off");
    const auto payload = bytes.substr(header_bytes);
    Header expected{shape_of_library(), payload.size(), 0, stamp};
    std::memcpy(&expected.check, bytes.data() + header_bytes - 8, 8);
    if (bytes.substr(0, header_bytes) != written(expected))
        return base::failure(base::ErrorKind::not_found, "the library's binary form was made from something else");
    if (mixed(seed, payload) != expected.check)
        return base::failure(base::ErrorKind::corrupt, "the library's binary form is damaged");
    Library library;
    ByteReader reader{payload};
    reader(library);
    if (!reader.whole()) return base::failure(base::ErrorKind::corrupt, "the library's binary form is damaged");
    return library;
}

}  // namespace kiosk::content
