"""What people do wrong, and what happens to them at the same time: a clear word at the field, and nothing lost."""

import re
import sqlite3

import pytest
from playwright.sync_api import expect


def copied_draft(person):
    """Copies 諮問第464号, which has one matter; gives the draft's number in addresses."""
    person.go("/cases/new?q=464")
    person.press("複写して起案する")
    return re.search(r"/cases/(\d+)/", person.page.url)[1]


def start_field(person):
    return person.page.get_by_label("当該委託開始(実施)時期")


def submitted_case(department):
    case = copied_draft(department)
    start_field(department).fill("令和4年10月1日～")
    department.press(re.compile("事務局へ提出する"))
    return case


@pytest.fixture
def open_meeting(office):
    """The planned meeting of the demo, opened with all sixteen in the room, at its first consultation."""
    clerk = office["書記"]
    clerk.go("/meetings/2/day")
    clerk.press("未記録の委員を会場にする")
    clerk.press("開会する")
    clerk.page.get_by_role("link", name=re.compile("3歳児健康診査")).first.click()
    clerk.page.wait_for_url(re.compile("item|/day"))
    return clerk


def test_a_day_that_was_heisei_is_not_taken_for_reiwa(office):
    secretariat = office["事務局"]
    secretariat.go("/meetings/new")
    page = secretariat.page
    page.get_by_label("年", exact=True).first.fill("1")
    page.get_by_label("月", exact=True).first.fill("4")
    page.get_by_label("日", exact=True).first.fill("30")
    page.get_by_label("開始").fill("10:00")
    page.get_by_label("場所").fill("第二会議室")
    page.get_by_label("Web併用").check()
    secretariat.press("会議を登録する")
    secretariat.sees("平成31年4月30日")
    assert page.title().startswith("エラー:")
    assert page.get_by_label("場所").input_value() == "第二会議室"
    assert page.get_by_label("日", exact=True).first.input_value() == "30"


@pytest.mark.parametrize("in_favour, against", [("16", "0"), ("-1", "16"), ("14", "")])
def test_counts_that_cannot_be_are_refused_and_kept(open_meeting, in_favour, against):
    clerk, page = open_meeting, open_meeting.page
    page.get_by_label("挙手").check()
    page.get_by_role("textbox", name="賛成").fill(in_favour)
    page.get_by_role("textbox", name="反対").fill(against)
    clerk.press("読み上げて確認")
    assert page.title().startswith("エラー:")
    assert page.get_by_role("textbox", name="賛成").input_value() == in_favour
    assert page.get_by_role("textbox", name="反対").input_value() == against


def test_a_case_is_accepted_once(office):
    case = submitted_case(office["所管課"])
    first = office["事務局"]
    first.go(f"/cases/{case}")
    second = first.context.new_page()
    second.goto(f"/cases/{case}")
    first.press("受理して番号を付ける")
    first.sees("諮問第470号")
    with second.expect_navigation():
        second.get_by_role("button", name="受理して番号を付ける").click()
    assert "諮問第470号" in second.content()
    assert "すでに受理され" in second.content()
    first.go("/cases")
    assert "諮問第471号" not in first.page.content()


def test_two_people_editing_one_sheet_lose_nothing(office):
    department, secretariat = office["所管課"], office["事務局"]
    case = copied_draft(department)
    secretariat.go(f"/cases/{case}/draft")
    start_field(department).fill("令和4年11月1日～")
    department.press("保存する", exact=True)
    start_field(secretariat).fill("令和4年12月1日～")
    secretariat.press("保存する", exact=True)
    secretariat.sees("令和4年11月1日～")
    assert start_field(secretariat).input_value() == "令和4年12月1日～"
    department.go(f"/cases/{case}/draft")
    assert start_field(department).input_value() == "令和4年11月1日～"
    secretariat.press("保存する", exact=True)
    department.go(f"/cases/{case}/draft")
    assert start_field(department).input_value() == "令和4年12月1日～"


def test_a_file_of_the_wrong_kind_is_refused_whatever_its_name_says(office, tmp_path):
    department = office["所管課"]
    case = copied_draft(department)
    wrong = tmp_path / "資料.pdf"
    wrong.write_bytes(b"MZ\x90\x00" + bytes(2000))
    right = tmp_path / "参考.pdf"
    right.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"1 0 obj<<>>endobj\n" * 50 + b"%%EOF\n")
    department.go(f"/cases/{case}")
    page = department.page
    page.locator("input[type=file]").set_input_files(wrong)
    page.get_by_role("button", name="資料を加える").click()
    expect(page.locator("[data-upload-error]")).to_contain_text("受け付けられない")
    page.locator("input[type=file]").set_input_files(right)
    page.get_by_role("button", name="資料を加える").click()
    expect(page.get_by_text("資料を1件加えました。")).to_be_visible()
    department.sees("参考.pdf")


def test_a_double_click_acts_once(office):
    department = office["所管課"]
    department.go("/cases/new?q=464")
    # Without the script that locks the button, as on a browser that has not loaded it yet.
    department.page.evaluate(
        "() => { const form = [...document.querySelectorAll('form')].find(f => f.textContent.includes('複写して起案する'));"
        " const body = new URLSearchParams(new FormData(form));"
        " return Promise.all([1, 2].map(() => fetch(form.action, {method: 'POST', body, redirect: 'follow'}))) }")
    with sqlite3.connect(department.office.server.data) as database:
        assert database.execute("SELECT count(*) FROM cases WHERE number IS NULL").fetchone() == (1,)


def test_an_expired_session_loses_nothing_that_was_typed(office):
    department = office["所管課"]
    case = copied_draft(department)
    text = "令和4年10月1日～ 𠮷野家・﨑・葛󠄀城🙂"
    start_field(department).fill(text)
    with sqlite3.connect(department.office.server.data) as database:
        database.execute("PRAGMA busy_timeout = 5000")
        database.execute("UPDATE sessions SET expires_at = '2022-01-01T00:00:00.000Z'")
    department.press("保存する", exact=True)
    department.sees("サインインし直してください")
    department.page.get_by_label("ログインID").fill("shokan")
    department.page.get_by_label("パスワード").fill("tsukimi-demo")
    department.press("サインインする")
    department.sees("まだ保存されていません")
    department.press("続けて保存する")
    department.go(f"/cases/{case}/draft")
    assert start_field(department).input_value() == text


def test_a_killed_server_has_lost_nothing_that_was_answered(office):
    department = office["所管課"]
    case = copied_draft(department)
    start_field(department).fill("令和4年10月15日～")
    department.press("保存する", exact=True)
    department.office.server.kill()
    department.office.server.start()
    department.go(f"/cases/{case}/draft")
    assert start_field(department).input_value() == "令和4年10月15日～"
