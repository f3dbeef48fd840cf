"""A meeting from its plan to its day: notice, answers of the members, forecast of the quorum, calendars."""

import datetime
import re
import urllib.error
import urllib.request

import icalendar

PLANNED = 2  # the demo's meeting of 2022-07-28, whose agenda the members have had since the week before


def test_the_members_are_called_together_and_answer(office):
    secretariat, member = office["事務局"], office["委員"]
    meeting = plan(secretariat)
    send_the_notice(secretariat, member, meeting)
    answer(member, meeting)
    note_calls(secretariat, meeting)


def fill_date(page, name, year, month, day):
    for part, value in (("year", year), ("month", month), ("day", day)):
        page.locator(f"#{name}-{part}").fill(str(value))


def plan(secretariat):
    secretariat.go("/meetings/new")
    page = secretariat.page
    fill_date(page, "date", 4, 9, 1)
    fill_date(page, "reserve", 4, 9, 8)
    page.get_by_label("開始").fill("10:00")
    page.get_by_label("場所").fill("中央館8階特別会議室")
    page.get_by_label("Web併用").check()
    secretariat.press("会議を登録する")
    return re.search(r"/meetings/(\d+)", page.url)[1]


def send_the_notice(secretariat, member, meeting):
    member.go(f"/meetings/{meeting}")
    assert member.page.get_by_role("link", name="通知", exact=True).count() == 0
    secretariat.follow("通知", exact=True)
    page = secretariat.page
    page.get_by_label("文書番号").fill("4月区第77号")
    secretariat.press("この内容で文面を見る")
    assert "4月区第77号" in page.locator("article.document").inner_text()
    mail = page.get_by_label(re.compile("本文を選んで")).input_value()
    assert "予備日" in mail and "中央館8階特別会議室" in mail
    secretariat.press("開催通知を出したことにする")
    secretariat.page.emulate_media(media="print")
    assert not page.get_by_label(re.compile("本文を選んで")).is_visible()
    box = page.locator("article.document").bounding_box()
    assert box["width"] <= page.viewport_size["width"]
    secretariat.page.emulate_media(media="screen")
    member.go(f"/meetings/{meeting}")
    member.follow("通知", exact=True)
    member.sees("4月区第77号")


def answer(member, meeting):
    """On a phone, as most answer between two trains."""
    member.page.set_viewport_size({"width": 390, "height": 844})
    member.go(f"/meetings/{meeting}")
    assert member.page.evaluate("document.documentElement.scrollWidth") <= 390
    member.press("出欠を回答する")
    member.sees("出欠を選んでください。")
    member.page.get_by_label("出席(Web)").check()
    member.page.get_by_label("備考").fill("10時半から")
    member.press("出欠を回答する")
    member.sees("「出席(Web)」と回答しています")
    member.page.get_by_label("未定").check()
    member.press("出欠を回答する")
    member.page.get_by_label("出席(会場)").check()
    member.press("出欠を回答する")
    member.sees("「出席(会場)」と回答しています")


def note_calls(secretariat, meeting):
    secretariat.go(f"/meetings/{meeting}/attendance_replies")
    page = secretariat.page
    secretariat.sees("定足数9名にあと8名")
    select = page.get_by_label("委員")
    values = [o.get_attribute("value") for o in select.locator("option").all()[1:]]
    silent = [row.locator("td").first.inner_text() for row in page.locator("tbody tr").all() if "未回答" in row.inner_text()]
    assert len(silent) == 15 and len(values) == 16
    for name in silent[:2]:
        page.get_by_label("委員").select_option(label=name)
        page.get_by_label("出席(会場)").check()
        page.get_by_label("受けた方法").select_option(label="電話で受けた回答")
        secretariat.press("回答を記録する")
    secretariat.sees("定足数9名にあと6名")
    assert page.get_by_text("電話で受けた回答(記録:").count() == 2
    assert page.get_by_text("未定(").count() == 1, "the member's earlier answers stay on record"


def test_calendars_are_read_by_another_program(office, server):
    secretariat, member = office["事務局"], office["委員"]
    secretariat.go(f"/meetings/{PLANNED}/plan")
    fill_date(secretariat.page, "reserve", 4, 8, 4)
    secretariat.page.get_by_label("場所").fill("中央館8階、特別会議室;奥")
    secretariat.press("予定を保存する")
    member.go("/calendar")
    member.press("購読のアドレスを作る")
    address = member.page.get_by_label("購読のアドレス").input_value()
    first = subscribed(address)
    held, reserve = first[f"meeting-{PLANNED}"], first[f"reserve-{PLANNED}"]
    assert held.start.isoformat() == "2022-07-28T10:00:00+09:00"
    assert str(held["DTSTART"].params["TZID"]) == "Asia/Tokyo"
    assert held["LOCATION"] == "中央館8階、特別会議室;奥"
    assert reserve.start.date() == datetime.date(2022, 8, 4) and reserve["STATUS"] == "TENTATIVE"
    secretariat.go(f"/meetings/{PLANNED}")
    secretariat.press(re.compile("開催日を予備日"))
    moved = subscribed(address)
    assert moved[f"meeting-{PLANNED}"].start.isoformat() == "2022-08-04T10:00:00+09:00"
    assert moved[f"meeting-{PLANNED}"]["SEQUENCE"] > held["SEQUENCE"]
    assert moved[f"meeting-{PLANNED}"]["UID"] == held["UID"]
    assert f"reserve-{PLANNED}" not in moved
    secretariat.follow("中止する")
    secretariat.page.get_by_label("中止の理由").fill("台風のため")
    secretariat.press("会議を中止する")
    ended = subscribed(address)[f"meeting-{PLANNED}"]
    assert ended["STATUS"] == "CANCELLED" and ended["SEQUENCE"] > moved[f"meeting-{PLANNED}"]["SEQUENCE"]
    secretariat.go(f"/meetings/{PLANNED}/notice")
    assert secretariat.page.locator("article.document").count() == 0
    member.go("/calendar")
    member.press("新しいアドレスにする")
    assert member.page.get_by_label("購読のアドレス").input_value() != address
    try:
        urllib.request.urlopen(address)
        raise AssertionError("the old address still opens the calendar")
    except urllib.error.HTTPError as error:
        assert error.code == 404


def subscribed(address):
    """The events by the first part of their identity."""
    with urllib.request.urlopen(address) as answer:
        assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
        text = answer.read()
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(text)
    assert not calendar.errors
    assert [zone["TZID"] for zone in calendar.walk("VTIMEZONE")] == ["Asia/Tokyo"]
    events = calendar.walk("VEVENT")
    assert all(not event.errors for event in events)
    return {str(event["UID"]).split("@")[0]: event for event in events}
