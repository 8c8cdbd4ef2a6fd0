#include "kiosk/text/phone_number.h"

#include <doctest/doctest.h>

#include "kiosk/text/written.h"

using namespace kiosk;
using Doubt = text::PhoneReading::Kind;

namespace {
text::PhoneReading read_as(const char* typed) { return text::phone_reading(text::national_phone(typed)); }
}  // namespace

TEST_CASE(
    "numbers in use today are right: mobile numbers of ten digits, land lines of eleven, with or without the country's code")
{
    for (const char* right : {"0912345678",  "0991234567",    "0911111111",      "0321234567",    "0391234567",  "0561234567",
                              "0591234567",  "0701234567",    "0791234567",      "0811234567",    "0861234567",  "0871234567",
                              "0891234567",  "02093812345",   "02083812345",     "02436241234",   "02838712345", "+84912345678",
                              "84912345678", "0084912345678", "+84 912 345 678", "+842093812345", "0912.345.678"}) {
        CAPTURE(right);
        CHECK(read_as(right).kind == Doubt::right);
    }
}

TEST_CASE("the country's code gives way to the nought it stands for, and other countries keep theirs")
{
    for (const char* typed : {"+84912345678", "84912345678", "0084912345678", "+84 912 345 678", "0912345678"})
        CHECK(text::national_phone(typed) == "0912345678");
    CHECK(text::national_phone("+842093812345") == "02093812345");
    CHECK(text::national_phone("+8613800000000") == "+8613800000000");
    CHECK(text::national_phone("841234") == "841234");
    CHECK(text::national_phone("").empty());
    CHECK(text::national_phone("+") == "+");
}

TEST_CASE("an old mobile number of eleven digits names the one it became")
{
    const std::pair<const char*, const char*> became[] = {
        {"01201234567", "0701234567"},  {"01211234567", "0791234567"}, {"01221234567", "0771234567"},
        {"01261234567", "0761234567"},  {"01281234567", "0781234567"}, {"01234567890", "0834567890"},
        {"01241234567", "0841234567"},  {"01251234567", "0851234567"}, {"01271234567", "0811234567"},
        {"01291234567", "0821234567"},  {"01621234567", "0321234567"}, {"01631234567", "0331234567"},
        {"01641234567", "0341234567"},  {"01651234567", "0351234567"}, {"01661234567", "0361234567"},
        {"01671234567", "0371234567"},  {"01681234567", "0381234567"}, {"01691234567", "0391234567"},
        {"01861234567", "0561234567"},  {"01881234567", "0581234567"}, {"01991234567", "0591234567"},
        {"+841234567890", "0834567890"}};
    for (const auto& [before, now] : became) {
        CAPTURE(before);
        const auto reading = read_as(before);
        CHECK(reading.kind == Doubt::old_mobile);
        CHECK(reading.instead == now);
        CHECK(text::phone_reading(reading.instead).kind == Doubt::right);
    }
}

TEST_CASE("a digit too many or too few is told for what the number begins like")
{
    for (const char* mobile : {"09999999999", "091234567", "09123456789012", "0321234567890"})
        CHECK(read_as(mobile).kind == Doubt::mobile_digits);
    for (const char* land : {"0283871234", "020938712345", "0209387123"}) CHECK(read_as(land).kind == Doubt::land_digits);
}

TEST_CASE("what can be no number of Viet Nam is unusual, and a nought too many or too few is guessed")
{
    for (const char* odd :
         {"0123456789", "0612345678", "00000000", "02018712345", "18009069", "+8613800000000", "999999999999"}) {
        CAPTURE(odd);
        CHECK(read_as(odd).kind == Doubt::unusual);
        CHECK(read_as(odd).instead.empty());
    }
    for (const char* nearly : {"912345678", "840912345678", "+840912345678"}) {
        CAPTURE(nearly);
        CHECK(read_as(nearly).kind == Doubt::unusual);
        CHECK(read_as(nearly).instead == "0912345678");
    }
}

TEST_CASE("numbers are grouped as they are read out, also with the country's code, what is none stays as it is")
{
    const std::pair<const char*, const char*> grouped[] = {{"0912345678", "0912 345 678"},
                                                           {"+84912345678", "0912 345 678"},
                                                           {"84912345678", "0912 345 678"},
                                                           {"02093870123", "0209 387 0123"},
                                                           {"+842093870123", "0209 387 0123"},
                                                           {"02439360000", "024 3936 0000"},
                                                           {"02838712345", "028 3871 2345"},
                                                           {"0283871234", "0283871234"},
                                                           {"+8613800000000", "+8613800000000"},
                                                           {"18009069", "1800 9069"},
                                                           {"0912", "0912"},
                                                           {"+84", "+84"}};
    for (const auto& [number, shown] : grouped) CHECK(text::phone(number) == shown);
}
