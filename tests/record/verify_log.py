#!/usr/bin/env python3
"""verify_log.py [--list] FILE: a second reader of written events, made from kiosk/record/RECORD.md alone.

Verifies every hash and every origin's chain, then prints the tables as JSON lines, or the events with --list. Ends other
than 0, and says at which event, when something does not verify."""
import datetime, hashlib, json, re, struct, sys, uuid

KNOWN = """log.began log.keys log.clock log.powers log.desk log.refused store.mended store.lost subject.forgotten staff.added
    staff.changed request.received request.message request.looked request.called request.moved
    log.series entry.added entry.changed book.closed""".split()
CHANGING = ["request.received", "request.message", "request.called", "request.moved"]
ORIGIN, DAY = "[!-~]{1,64}", "[0-9]{4}-[0-9]{2}-[0-9]{2}"
STAGE = "received|claimed|called|waiting|accepted|transferred|finished|closed"
NOW = {"unit": (str, "[A-Z0-9]{1,12}"), "code": (str, "[A-Z0-9-]{1,24}"), "daily_number": (int, "[1-9][0-9]{0,4}"), "urgent": (bool, ".*"),
       "stage": (str, STAGE), "holder": (int, "[0-9]{1,9}"), "home": (str, ORIGIN), "deadline": (str, DAY), "form": (str, "TGTT|TV|DDNTT"),
       "number": (int, "[1-9][0-9]{0,5}"), "year": (int, "[2-9][0-9]{3}"), "day": (str, DAY), "undone": (bool, ".*"), "voided": (bool, ".*")}
STAFF = {"number": (int, "[1-9][0-9]{0,8}"), "role": (str, "reception|officer|head|content|technician"), "key": (bytes, ""), "gone": (bool, ".*")}
requests, entries, books, series, members, heads = {}, {}, {}, {}, {}, {}

def item(data, at=0):
    """One CBOR item and the place after it."""
    major, value, at = data[at] >> 5, data[at] & 31, at + 1
    if value > 27: raise ValueError("indefinite length")
    if value > 23:
        size = 1 << (value - 24)
        value, at = int.from_bytes(data[at:at + size], "big"), at + size
    if at + (value if major in (2, 3, 4, 5) else 0) > len(data): raise ValueError("too short")
    if major < 2: return (value, -1 - value)[major], at
    if major < 4: return (bytes, lambda raw: raw.decode())[major - 2](data[at:at + value]), at + value
    if major > 5: return item(data, at) if major == 6 else ({20: False, 21: True}.get(value), at)
    items = []
    for _ in range(value * (major - 3)):
        one, at = item(data, at)
        items.append(one)
    pairs = dict(zip(items[::2], items[1::2])) if major == 5 else items
    if major == 5 and len(pairs) < value: raise ValueError("a key twice")
    return pairs, at

def known(part, keys):
    """What is in range, and whether all was."""
    if any(type(part[key]) is not keys[key][0] for key in part if key in keys): raise ValueError("another type")
    good = {key: part[key] for key in part if key in keys and fits(part[key], *keys[key])}
    return good, all(key in good for key in part if key in keys)

def fits(value, kind, form):
    try: return len(value) == 32 if kind is bytes else bool(re.fullmatch(form, str(value)) and (form != DAY or datetime.date.fromisoformat(value)))
    except ValueError: return False

def apply(event, kind, subject, who, day):
    try:
        part, end = item(event["open"])
        (now, whole), (staff, _) = known(part.get("now", {}), NOW), known(part.get("staff", {}), STAFF)
        if end != len(event["open"]): raise ValueError("more than a map")
    except (ValueError, IndexError, AttributeError, TypeError, RecursionError): part, now, staff, whole = {}, {}, {}, False
    if kind == "subject.forgotten":
        for each in part.get("log", {}).get("forgotten", []): requests.get(each, {})["forgotten"] = entries.get(each, {})["forgotten"] = True
    log, uid = part.get("log", {}), str(uuid.UUID(bytes=subject))
    if kind == "log.series":
        for unit, form, year, last in log.get("series", []): series[(unit, form, year)] = max(series.get((unit, form, year), 0), last)
    if kind == "book.closed" and "from" in log and "to" in log:
        books[subject] = dict(id=uid, unit=now.get("unit", ""), from_day=log["from"], to_day=log["to"], closed_by=who, closed_on=day)
        return
    if kind == "entry.added" or kind == "entry.changed" and subject in entries:
        row = entries.setdefault(subject, dict(id=uid, unit="", day="", form="", number=0, year=0, version=0, voided=False, forgotten=False))
        row.update({key: now[key] for key in now if key in row}, version=row["version"] + 1)
        count(row, now)
    if kind == "staff.added" or kind == "staff.changed" and subject in members:
        row = members.setdefault(subject, {"id": str(uuid.UUID(bytes=subject)), "number": len(members) + 1, "role": "reception", "key": "", "gone": False})
        row.update({key: value.hex() if key == "key" else value for key, value in staff.items()})
    known_kind = kind in KNOWN and kind != "book.closed"
    begins = kind == "request.received" or not known_kind and "code" in now and "stage" in now
    if known_kind and kind not in CHANGING or subject not in requests and not begins: return
    row = requests.setdefault(subject, dict(id=str(uuid.UUID(bytes=subject)), unit="", code="", day=day, daily_number=0, urgent=False,
        stage="received", since=day, holder=0, home="", deadline="", form="", number=0, year=0, tries=0, version=0, changed_by=0,
        messages=0, messages_unanswered=0, stopped=False, forgotten=False, newest_act_by=0))
    if now.get("stage", row["stage"]) != row["stage"]: row["since"] = day
    row.update({key: now[key] for key in now if key in row and key != "day"})
    if now.get("voided"): row.update(form="", number=0, year=0)
    row.update(version=row["version"] + 1, changed_by=who, tries=row["tries"] + (kind == "request.called"))
    row["newest_act_by"] = who if kind in CHANGING[2:] and not now.get("undone") else 0
    row["messages"] += kind == "request.message"
    row["messages_unanswered"] = 0 if kind in CHANGING[2:] else row["messages_unanswered"] + (kind == "request.message")
    row["stopped"] = row["stopped"] or not whole or not known_kind and part.get("must") is True
    count(row, now)

def count(row, now):
    if "number" in now and row["form"] and row["year"]: series[name] = max(series.get(name := (row["unit"], row["form"], row["year"]), 0), now["number"])

def show(what, row): print(what, json.dumps(row, separators=(",", ":")))

NAMES = "before origin number act subject kind who at open sealed_hash hash sealed".split()
data, at = open(sys.argv[-1], "rb").read(), 0
while at < len(data):
    event, begin = {}, at
    for name in NAMES:
        size = struct.unpack_from("<I", data, at)[0]
        event[name], at = data[at + 4:at + 4 + size], at + 4 + size
    origin, kind, sha = event["origin"].decode(), event["kind"].decode(), lambda raw: hashlib.sha256(raw).digest()
    number, who, days = struct.unpack("<qqi", event["number"] + event["who"] + event["at"])
    covered = [event[name] for name in NAMES[:8]] + [sha(event["open"]), event["sealed_hash"]]
    last, forgotten = heads.get(origin, (0, bytes(32))), not any(event["sealed"]) and sha(event["sealed"]) != event["sealed_hash"]
    if (at > len(data) or at - begin > 1 << 20 or (number - 1, event["before"]) != last or (sha(event["sealed"]) != event["sealed_hash"] and not forgotten)
            or sha(b"".join(struct.pack("<I", len(field)) + field for field in covered)) != event["hash"]):
        sys.exit(f"{origin} {number}: does not verify")
    heads[origin] = (number, event["hash"])
    day = (datetime.date(1970, 1, 1) + datetime.timedelta(days)).isoformat()
    if "--list" in sys.argv: show("event", dict(origin=origin, number=number, kind=kind, who=who, at=day, hash=event["hash"].hex(), forgotten=forgotten))
    apply(event, kind, event["subject"], who, day)
if "--list" not in sys.argv:
    for row in requests.values(): show("request", row)
    for (unit, form, year), last in sorted(series.items()): show("series", dict(unit=unit, form=form, year=year, last=last))
    for row in entries.values(): show("entry", row)
    for _, row in sorted(books.items()): show("book", row)
    for row in sorted(members.values(), key=lambda each: each["number"]): show("member", row)
