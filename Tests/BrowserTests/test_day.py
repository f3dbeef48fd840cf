"""The day of a meeting on one screen, from opening to closing with the keyboard alone, and what happens when two clerks work,
when the quorum is lost and when the connection is."""

import re
import time

import pytest

from councils import june_2022, october_2021, office_of


class Keys:
    """Presses keys and counts them. What is typed as words is not counted."""

    def __init__(self, person):
        self.person, self.page, self.pressed = person, person.page, 0

    def press(self, *keys):
        for key in keys:
            self.pressed += 1
            self.page.keyboard.press(key)

    def go(self, key):
        """Presses a key that leads to another page."""
        with self.page.expect_navigation(wait_until="load"):
            self.press(key)
        assert not self.person.faults, self.person.faults

    def type(self, text):
        self.page.keyboard.insert_text(text)

    def focus(self):
        """What has the focus: the name of the control, or its text."""
        return self.page.evaluate(
            "() => { const e = document.activeElement; return e.name || e.getAttribute('aria-label') || e.textContent.trim() }")

    def seat(self, number, *keys):
        self.press(*str(number), *keys)

    def agree(self):
        """No objection: the sentence is read back, and recorded."""
        self.go("Enter")
        spoken = self.page.locator(".spoken").inner_text()
        self.go("Enter")
        return spoken

    def show_of_hands(self, *counts):
        self.press("Alt+k")
        for place, count in enumerate(counts):
            if place:
                self.press("Tab")
            self.type(str(count))
        return self.agree()


def quorum(person):
    return re.sub(r"\s", "", person.page.locator(".quorum__line, .room__quorum").first.inner_text())


def screen(office, role="書記"):
    person = office[role]
    person.go("/meetings/1/day")
    return person


def check(person, page):
    """Another page of the same person."""
    own, person.page = person.page, page
    person.check()
    person.page = own


def chips(person):
    """What the agenda says of each item."""
    return [re.sub(r"\s+", " ", text) for text in person.page.locator(".order__item .chip").all_inner_texts()]


@pytest.fixture
def june(chromium):
    with office_of(chromium, june_2022()) as office:
        yield office


@pytest.fixture
def october(chromium):
    with office_of(chromium, october_2021()) as office:
        yield office


def open_june(keys):
    """Eleven in the room, four by Web, one not there yet."""
    keys.go("Alt+a")
    for number in (4, 9, 13, 15):
        keys.seat(number, "w")
    keys.seat(16, "x")
    keys.press("Alt+t")
    keys.type("9:59")
    keys.go("Enter")


def test_the_meeting_of_june_2022_by_keyboard_alone(june):
    clerk = screen(june)
    keys = Keys(clerk)
    open_june(keys)
    clerk.sees("9:59に開会しました。")
    clerk.check()
    assert quorum(clerk) == "定足数9名、出席15名、成立"
    assert keys.focus() == "method"

    assert "本件は決定とします" in keys.agree()

    # The sixteenth joins by Web.
    keys.press("Alt+y")
    keys.seat(16, "w", "t")
    keys.type("10:12")
    keys.go("Enter")
    assert quorum(clerk) == "定足数9名、出席16名、成立"

    keys.press("Alt+j")
    keys.type("番号を送信に使うことを本人に知らせる。")
    keys.press("Alt+j")
    keys.type("知らせる内容を次回以降の会議で報告する。")
    keys.press("Tab", "Space")
    assert "条件付了承" in keys.agree()

    keys.press("Alt+j")
    keys.type("記録の削除を仕様書に書く。")
    assert "条件付了承" in keys.agree()

    for before, after in (("AES 512bit", "AES 256bit"), ("SSL", "TLS")):
        keys.press("Alt+r")
        keys.type(before)
        keys.press("Tab")
        keys.type(after)
        keys.go("Enter")
        clerk.sees("訂正を記録しました。")
    keys.press("Alt+q")
    assert "本件は了承とします" in keys.agree()
    keys.agree()
    keys.agree()

    keys.press("Alt+l")
    keys.type("11:16")
    keys.go("Enter")
    clerk.sees("11:16に閉会しました。")
    clerk.check()
    assert chips(clerk) == ["決定", "条件付了承", "条件付了承", "了承", "了承", "了承"]
    print(f"\nthe meeting of 2022-06-01: {keys.pressed} key presses besides typed text")
    assert keys.pressed <= 60


def test_the_meeting_of_october_2021_by_keyboard_alone(october):
    clerk = screen(october)
    keys = Keys(clerk)
    keys.go("Alt+a")
    keys.seat(16, "x")
    keys.go("Alt+o")

    # Two consultations and two reports in one step; three reports are spoken of.
    assert keys.agree().startswith("異議なしと認め、諮問事項は承認、報告事項は了承とします")
    keys.go("Alt+p")
    keys.press("Alt+u")
    keys.type("諮問事項は承認、報告事項3件は了承")
    keys.press("Tab")
    keys.type("報告事項は2件。")
    keys.go("Enter")
    clerk.sees("報告事項は2件。")

    # Shown for information behind the first item, and heard.
    keys.go("Alt+6")
    keys.go("Alt+2")
    keys.press("Alt+h")
    keys.type("毎年の証明書で、消したことを確かめる。")
    keys.press("Tab", "ArrowDown", "ArrowDown")
    keys.press("Tab", "Tab", "Tab")
    keys.go("Enter")
    clerk.sees("宿題を開く")
    clerk.check()
    keys.press("Alt+q")
    keys.agree()

    keys.agree()
    keys.agree()
    keys.press("Alt+r")
    keys.type("記録媒体は紙")
    keys.press("Tab")
    keys.type("記録媒体は紙及び電磁的媒体")
    keys.press("Tab")
    keys.type("資料24の3ページ")
    keys.go("Enter")
    keys.press("Alt+q")
    keys.agree()
    keys.press("Alt+l")
    keys.type("15:36")
    keys.go("Enter")
    clerk.sees("15:36に閉会しました。")
    assert chips(clerk) == ["承認", "了承", "承認", "了承", "了承", "了承", "了承", "聞きおく"]
    print(f"\nthe meeting of 2021-10-21: {keys.pressed} key presses besides typed text")
    assert keys.pressed <= 60


def test_six_votes_by_hands_with_a_member_leaving_before_the_last(june):
    clerk = screen(june)
    keys = Keys(clerk)
    open_june(keys)
    assert "賛成14名、反対0名" in keys.show_of_hands(14, 0)
    for _ in range(4):
        keys.show_of_hands(13, 1)
    clerk.sees("議決に加われる人数は14名です。")
    keys.press("Alt+y")
    keys.seat(3, "y")
    keys.type("11:05")
    keys.go("Enter")
    assert quorum(clerk) == "定足数9名、出席14名、成立"
    assert clerk.page.locator("[data-tally-message]").inner_text() == "議決に加われる人数は13名です。"
    keys.press("Alt+q")
    assert "賛成12名、反対1名" in keys.show_of_hands(12, 1)
    keys.press("Alt+l")
    keys.type("11:16")
    keys.go("Enter")
    clerk.sees("11:16に閉会しました。")
    print(f"\nsix votes by show of hands: {keys.pressed} key presses besides typed text")
    assert keys.pressed <= 60


def test_the_quorum_is_lost_and_regained(june):
    clerk = screen(june)
    keys = Keys(clerk)
    open_june(keys)
    keys.press("Alt+y")
    for number in (1, 2, 3, 5, 6, 7, 8):
        keys.seat(number, "y")
        keys.type("10:20")
        clerk.page.locator(".seat").nth(number - 1).focus()
    keys.go("Enter")
    assert quorum(clerk) == "定足数9名、出席8名、不成立"
    alarm = clerk.page.get_by_role("alert").filter(has_text="10:20から定足数に足りません(あと1名)。")
    assert alarm.count() == 1
    keys.press("Alt+q")
    keys.go("Enter")
    clerk.sees("定足数に満たない間は議決できません。")

    clerk.go("/meetings/1/day")
    keys.press("Alt+y")
    keys.seat(16, "k", "t")
    keys.type("10:25")
    keys.go("Enter")
    assert quorum(clerk) == "定足数9名、出席9名、成立"
    assert alarm.count() == 0
    clerk.page.get_by_text("定足数の移り変わり").click()
    moments = clerk.page.locator(".quorum__moments li").all_inner_texts()
    assert [re.sub(r"\s+", " ", text).split(" ")[0] for text in moments] == ["09:59", "10:20", "10:25"]
    assert "定足数割れ" in moments[1] and "定足数回復" in moments[2]
    keys.press("Alt+q")
    assert "異議なしと認め" in keys.agree()


def test_two_clerks_record_the_same_tally(june):
    first, second = screen(june), None
    keys = Keys(first)
    open_june(keys)
    second = screen(june, "事務局")
    others = Keys(second)
    for hands, counts in ((keys, (14, 0)), (others, (13, 1))):
        hands.press("Alt+k")
        hands.type(str(counts[0]))
        hands.press("Tab")
        hands.type(str(counts[1]))
    others.press("Alt+j")
    others.type("次回に報告する。")
    keys.go("Enter")
    others.go("Enter")
    keys.go("Enter")
    with second.page.expect_navigation(wait_until="load"):
        others.press("Enter")
    second.check()
    second.sees("この採決はすでに記録されています(挙手、賛成14名・反対0名、決定)。")
    assert second.page.get_by_role("textbox", name="賛成").input_value() == "13"
    assert second.page.get_by_role("textbox", name="反対").input_value() == "1"
    assert second.page.get_by_role("textbox", name="1行目 条件").input_value() == "次回に報告する。"
    first.go("/votes/1")
    first.sees("賛成14名")


def test_the_room_follows_within_a_second(june):
    clerk = screen(june)
    keys = Keys(clerk)
    open_june(keys)
    room = clerk.context.new_page()
    room.goto("/meetings/1/room")
    room.get_by_text("ただいまの議題").wait_for()
    check(clerk, room)
    room.evaluate("new MutationObserver(() => window.changedAt = Date.now())"
                  ".observe(document.querySelector('[data-live-board]'), { childList: true })")
    keys.press("Alt+k")
    keys.type("13")
    keys.press("Tab")
    keys.type("1")
    keys.go("Enter")
    room.evaluate("delete window.changedAt")
    began = time.time()
    keys.press("Enter")
    room.get_by_text("賛成13名・反対1名").wait_for()
    took = room.evaluate("window.changedAt") / 1_000 - began
    print(f"\nthe room followed {took * 1_000:.0f} ms after the key")
    assert took < 1
    assert "大原" not in room.locator("main").inner_text()
    check(clerk, room)
    room.close()


def test_a_clerk_hears_what_another_did(june):
    clerk = screen(june)
    keys = Keys(clerk)
    open_june(keys)
    other = screen(june, "事務局")
    clerk.page.locator("[name='closed_at']").fill("11:17")
    other.page.get_by_label("傍聴者数").fill("3")
    other.press("傍聴者数を保存する")
    clerk.page.get_by_text("傍聴者数を3名にしました。").wait_for(timeout=5_000)
    assert clerk.page.locator("[name='closed_at']").input_value() == "11:17"
    other.page.locator(".seat").nth(4).get_by_role("button", name=re.compile("退席")).click()
    clerk.page.locator(".quorum__line", has_text="出席14名").wait_for(timeout=5_000)
    clerk.check()


def test_the_connection_drops_and_comes_back(june):
    clerk = screen(june)
    keys = Keys(clerk)
    open_june(keys)
    clerk.context.set_offline(True)
    keys.press("Alt+h")
    keys.type("保存の期間はいつまでか。")
    clerk.page.get_by_role("button", name="発言を記録する").press("Enter")
    clerk.page.get_by_text("つながりしだい一度だけ送ります。").wait_for()
    assert clerk.page.get_by_label("要旨").input_value() == "保存の期間はいつまでか。"
    with clerk.page.expect_navigation(wait_until="load"):
        clerk.context.set_offline(False)
    clerk.faults.clear()
    clerk.check()
    assert clerk.page.get_by_text("保存の期間はいつまでか。").count() == 1

    # The page is lost together with the connection: what was typed comes back, and is sent once.
    clerk.context.set_offline(True)
    keys.press("Alt+h")
    keys.type("誰が見られるのか。")
    clerk.page.get_by_role("button", name="発言を記録する").press("Enter")
    clerk.page.get_by_text("つながりしだい一度だけ送ります。").wait_for()
    clerk.page.close()
    clerk.page = clerk.context.new_page()
    clerk.context.set_offline(False)
    clerk.go("/meetings/1/day")
    clerk.sees("まだ送っていない入力があります")
    clerk.press("送る", exact=True)
    assert clerk.page.get_by_text("誰が見られるのか。").count() == 1
    clerk.go("/meetings/1/day")
    assert clerk.page.get_by_text("まだ送っていない入力があります").count() == 0
    assert clerk.page.get_by_text("誰が見られるのか。").count() == 1


def test_keys_leave_japanese_input_alone(june):
    clerk = screen(june)
    keys = Keys(clerk)
    keys.go("Alt+a")
    # A composing input method sends keys with this mark; they are its own.
    before = clerk.page.locator(".seat input:checked").evaluate_all("all => all.map(e => e.value)")
    clerk.page.evaluate(
        "() => document.activeElement.dispatchEvent("
        "new KeyboardEvent('keydown', { key: 'x', isComposing: true, bubbles: true }))")
    assert clerk.page.locator(".seat input:checked").evaluate_all("all => all.map(e => e.value)") == before
    keys.press("?")
    help_page = clerk.page.get_by_role("dialog", name="キーの一覧")
    assert help_page.is_visible()
    clerk.check()
    help_page.get_by_label("一文字だけのキー").uncheck()
    keys.press("Escape")
    clerk.page.locator(".seat").first.focus()
    keys.press("x")
    assert clerk.page.locator(".seat input:checked").evaluate_all("all => all.map(e => e.value)") == before


def test_without_a_script_the_room_refreshes_itself(june, chromium):
    clerk = screen(june)
    open_june(Keys(clerk))
    context = chromium.new_context(
        base_url=june.server.address, java_script_enabled=False, storage_state=clerk.context.storage_state())
    page = context.new_page()
    page.goto("/meetings/1/room")
    assert "ただいまの議題" in page.locator("main").inner_text()
    assert page.locator("noscript meta[http-equiv=refresh]").count() + page.locator("meta[http-equiv=refresh]").count() > 0
    context.close()
