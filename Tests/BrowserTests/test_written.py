"""A written meeting from the release of its papers to the result: twenty members, three who change, two who stay silent."""

import datetime
import re
import time

from members import Member, seat_members
from people import Office

MEMBERS = 20
SILENT = {18, 19}
# Member by number: what they answer at first, and what they leave in the end.
AGAINST = {4}
CHANGING = {6: "反対", 9: "棄権", 12: "反対"}
TITLES = ["第十三期・第1回審議会会議録(案)", "令和5年度の会議の日程"]


def test_twenty_members_answer_three_change_and_two_stay_silent(chromium, server):
    logins = seat_members(server, MEMBERS)
    office = Office(chromium, server, width=768, height=1024)
    secretariat = office["事務局"]
    meeting = plan(secretariat)
    release(secretariat, meeting)
    for number, login in enumerate(logins):
        if number in SILENT:
            continue
        member = Member(office, login).sign_in()
        answer(member, meeting, "反対" if number in AGAINST else "賛成", looks=number == 1)
        member.context.close()
    for number, choice in CHANGING.items():
        member = Member(office, logins[number]).sign_in()
        answer(member, meeting, choice, again=True)
        member.context.close()

    secretariat.go(f"/meetings/{meeting}/written")
    secretariat.sees("18名が回答、未回答2名")
    page = secretariat.page
    reminder = page.get_by_label("メールの文面").input_value()
    assert "書面表決のご回答のお願い" in reminder and f"/meetings/{meeting}/ballot" in reminder
    assert "賛成" not in page.locator("main").inner_text() and "反対" not in page.locator("main").inner_text()

    end(secretariat, meeting)
    secretariat.follow("集計する")
    # 18 answered; the chair, who is one of them, does not vote. 17 - 1 against - 3 changed = 13.
    secretariat.sees("賛成13名・反対3名・棄権1名")
    secretariat.press("集計を確定して議決を記録する")
    secretariat.sees("在任20名、定足数11名、書面による回答18名。")
    assert page.locator(".banner--error").count() == 0
    assert "書面表決の結果について" in page.get_by_label("メールの文面").input_value()

    # Even who stayed silent reads the result.
    member = Member(office, logins[18]).sign_in()
    member.go(f"/meetings/{meeting}/written")
    member.sees("賛成13名・反対3名・棄権1名")
    member.context.close()
    office.close()


def test_a_ballot_reads_well_on_a_phone(chromium, server):
    logins = seat_members(server, 16)
    office = Office(chromium, server, width=390, height=844)
    meeting = plan(office["事務局"])
    release(office["事務局"], meeting)
    member = Member(office, logins[3]).sign_in()
    answer(member, meeting, "賛成", looks=True)
    wide = member.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0
    member.context.close()
    office.close()


def plan(secretariat):
    secretariat.go("/meetings/new")
    page = secretariat.page
    for label, value in [("年", "4"), ("月", "9"), ("日", "29")]:
        page.get_by_label(label, exact=True).first.fill(value)
    page.get_by_label("開始").fill("17:00")
    page.get_by_label("場所").fill("書面開催")
    page.get_by_label("書面", exact=True).check()
    secretariat.press("会議を登録する")
    meeting = re.search(r"/meetings/(\d+)", page.url)[1]
    for title in TITLES:
        page.goto(f"/meetings/{meeting}/agenda")
        page.locator("select[name=kind]").select_option("confirmation")
        page.locator("[name=title]").fill(title)
        secretariat.press("議題を加える")
    return meeting


def release(secretariat, meeting):
    secretariat.go(f"/meetings/{meeting}/written")
    secretariat.follow("資料を公開して回答を受け付ける")
    set_deadline(secretariat, datetime.timedelta(days=2))
    secretariat.page.get_by_label("記名。集計の後、委員全員と事務局が見る").check()
    secretariat.press("委員へ公開する")
    secretariat.sees("回答受付中")


def set_deadline(secretariat, ahead):
    """In the time of Japan, which the product goes by."""
    moment = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=9))) + ahead
    page = secretariat.page
    page.locator("[data-date-era]").select_option("western")
    for label, value in [("年", moment.year), ("月", moment.month), ("日", moment.day)]:
        page.get_by_label(label, exact=True).fill(str(value))
    page.get_by_label("時刻").fill(moment.strftime("%H:%M"))


def answer(member, meeting, choice, again=False, looks=False):
    """One page, a confirmation, a receipt; each is looked at whole by the first member."""
    page = member.page
    page.goto(f"/meetings/{meeting}/written")
    page.get_by_role("link", name="回答を変える" if again else "回答する", exact=True).click()
    page.wait_for_url("**/ballot")
    groups = page.get_by_role("group", name="表決")
    if groups.count() == 0:
        # The chair notes what is reported and votes on nothing.
        assert page.get_by_text("議長は表決に加わりません").count() == len(TITLES)
    for index in range(groups.count()):
        groups.nth(index).get_by_label(choice, exact=True).check()
    if looks:
        member.check()
    page.get_by_role("button", name="内容を確かめる").click()
    page.wait_for_url("**/ballot_confirmations")
    if looks:
        member.check()
    page.get_by_role("button", name="この内容で回答する").click()
    page.wait_for_url("**/ballot_receipt")
    if looks:
        member.check()
    assert page.get_by_text("回答を受け付けました").count() > 0
    if again:
        assert page.get_by_text("2回目。この回答を数えます").count() == 1


def end(secretariat, meeting):
    """Brings the deadline forward to the next full minute and waits until it has come."""
    secretariat.go(f"/meetings/{meeting}/written_deadline")
    set_deadline(secretariat, datetime.timedelta(minutes=1))
    secretariat.press("期限を変える")
    limit = time.monotonic() + 90
    while secretariat.page.get_by_role("link", name="集計する").count() == 0:
        assert time.monotonic() < limit, secretariat.describe()
        secretariat.page.wait_for_timeout(1000)
        secretariat.page.goto(f"/meetings/{meeting}/written")
