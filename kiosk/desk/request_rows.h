#pragma once
/// The opened request as rows of label and value. What staff need before they dial stands together; everything else that the
/// document tells stands under "Khác", so that no answer of a person can be left out by being forgotten here.
/// Private to this room.
#include <set>
#include <string>
#include <string_view>

#include "kiosk/desk/panes.h"

namespace kiosk::desk {

class RequestRows {
public:
    RequestRows(const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest& request)
        : view_(view), row_(row), request_(request)
    {
    }

    /// What about, and the days that count.
    Blocks matter_rows();
    /// Who, and how they are reached besides the number to dial.
    Blocks people_rows();
    /// After both: what the person said of their situation, and what no row above has shown. Empty when there is
    /// nothing.
    Blocks further_rows();

private:
    using Weight = page::Row::Weight;

    void put(std::string_view label, std::string value, std::initializer_list<std::string_view> paths, Weight = Weight::normal);
    void put_person(const flow::PersonOfRequest&, const std::string& whose);
    void put_people();
    void put_contact();
    void put_dates();
    void put_matter();
    void put_facts();
    void put_rest();
    std::string label_of(const std::string& path) const;

    const View& view_;
    const flow::QueuedRequest& row_;
    const flow::OpenedRequest& request_;
    Blocks out_;
    std::set<std::string, std::less<>> shown_;  ///< paths that some row holds
};

}  // namespace kiosk::desk
