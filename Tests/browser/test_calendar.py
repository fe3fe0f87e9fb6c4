"""lich.ics as an independent reader of RFC 5545 sees it (the PyPI package icalendar)."""
import datetime
import re

import icalendar
import pytest

DAY = datetime.timedelta(days=1)


@pytest.fixture(scope="module")
def raw(site):
    path = site.root / "lich.ics"
    if not path.is_file():
        pytest.fail("the bulletin has no lich.ics", pytrace=False)
    return path.read_bytes()


@pytest.fixture(scope="module")
def calendar(raw):
    return icalendar.Calendar.from_ical(raw)


@pytest.fixture(scope="module")
def events(calendar):
    return list(calendar.walk("VEVENT"))


def test_lines_end_in_crlf_and_are_at_most_75_octets(raw):
    assert raw.endswith(b"\r\n")
    lines = raw.split(b"\r\n")
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert max(len(line) for line in lines) <= 75
    for line in lines:
        line.decode("utf-8")  # never folded inside a letter


def test_the_calendar_is_whole(calendar, events):
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert not calendar.errors and not any(event.errors for event in events)
    assert events


def test_every_event_has_what_rfc_5545_asks_for(events):
    for event in events:
        assert event["UID"] and event["SUMMARY"]
        assert event["DTSTAMP"].dt.tzinfo is not None
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert type(start) is datetime.date and type(end) is datetime.date
        assert end - start >= DAY
    assert len({event["UID"] for event in events}) == len(events)


def test_every_dated_line_of_the_page_is_an_event(site, events):
    page = (site.root / "lich.html").read_text(encoding="utf-8")
    days = sorted(re.findall(r'<time datetime="(\d{4}-\d{2}-\d{2})">', page))
    assert days
    single = sorted(e["DTSTART"].dt.isoformat() for e in events if e["DTEND"].dt - e["DTSTART"].dt == DAY and "RRULE" not in e)
    assert single == days


def test_words_come_back_as_they_are_on_the_page(site, events):
    page = (site.root / "lich.html").read_text(encoding="utf-8")
    for event in events:
        what = re.sub(r" \((trước|chậm nhất) [^()]*\)$", "", str(event["SUMMARY"]))
        assert f"<strong>{what}</strong>" in page.replace("&quot;", '"').replace("&amp;", "&")
