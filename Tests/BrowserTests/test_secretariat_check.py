"""The secretariat's check, by two people at once: what the first did stands, what the second typed is still there."""

import re
import sqlite3

import pytest

from test_bad_input import copied_draft, start_field, submitted_case


@pytest.fixture
def desk(office):
    return Desk(office)


class Desk:
    """One of the secretariat with two windows on the same page, as two of its people would have."""

    def __init__(self, office):
        self.person = office["事務局"]
        self.first = self.person.page
        self.second = self.person.context.new_page()
        self.data = office.server.data

    def open(self, path):
        for page in (self.first, self.second):
            page.goto(path)

    def press(self, page, name):
        self.person.page = page
        self.person.press(name, exact=True)

    def fill(self, label, first, second):
        for page, text in ((self.first, first), (self.second, second)):
            page.get_by_label(label).first.fill(text)

    def count(self, table):
        with sqlite3.connect(self.data) as database:
            return database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


def test_a_case_is_returned_once_and_the_other_reason_is_kept(desk, office):
    case = submitted_case(office["所管課"])
    comments = desk.count("field_comments")
    desk.open(f"/cases/{case}/return")
    desk.fill("差し戻す理由", "一人目の理由", "二人目の理由 𠮷﨑")
    desk.second.locator(".question", has_text="当該委託開始(実施)時期").get_by_role("textbox").fill("二人目のコメント")
    desk.press(desk.first, "差し戻す")
    desk.press(desk.second, "差し戻す")
    assert desk.second.title().startswith("エラー:")
    assert desk.second.get_by_label("差し戻す理由").input_value() == "二人目の理由 𠮷﨑"
    assert desk.second.locator(".question", has_text="当該委託開始(実施)時期").get_by_role("textbox").input_value() == "二人目のコメント"
    assert (desk.count("case_returns"), desk.count("field_comments")) == (1, comments)
    # The back button brings the sent form out again: pressing it changes nothing.
    desk.first.go_back()
    desk.press(desk.first, "差し戻す")
    assert desk.count("case_returns") == 1


def test_a_case_is_withdrawn_once(desk, office):
    case = submitted_case(office["所管課"])
    desk.open(f"/cases/{case}/withdrawal")
    desk.fill("理由", "一人目の理由", "二人目の理由")
    button = desk.first.locator("main form button[type=submit]").inner_text()
    desk.press(desk.first, button)
    desk.press(desk.second, button)
    assert desk.second.title().startswith("エラー:")
    assert desk.second.get_by_label("理由").first.input_value() == "二人目の理由"
    assert desk.count("case_withdrawals WHERE reason = '一人目の理由'") == 1


def test_a_number_is_left_out_once_with_its_reason(desk):
    desk.open("/number-gaps")
    desk.fill("欠番にする理由", "一人目の理由", "二人目の理由")
    desk.press(desk.first, "欠番にして番号を進める")
    desk.press(desk.second, "欠番にして番号を進める")
    assert desk.second.title().startswith("エラー:")
    assert desk.second.get_by_label("欠番にする理由").input_value() == "二人目の理由"
    assert desk.count("number_gaps") == 1
    assert "諮問第471号" in desk.second.locator("main").inner_text()


def test_a_case_is_merged_and_split_once(desk, office):
    department = office["所管課"]
    one, other = submitted_case(department), submitted_case(department)
    desk.open(f"/cases/{one}/merger?q=464")
    desk.open(f"/cases/{one}/merger?q=Web会議システム受講方式")
    for page in (desk.first, desk.second):
        page.locator(f"input[name=other][value='{other}']").check()
    desk.fill("統合する理由", "同じ事業のため", "二人目の理由")
    desk.press(desk.first, "統合する")
    desk.press(desk.second, "統合する")
    assert desk.second.title().startswith("エラー:")
    assert desk.second.get_by_label("統合する理由").input_value() == "二人目の理由"
    assert desk.count("case_mergers") == 1
    desk.open(f"/cases/{other}/split")
    for page in (desk.first, desk.second):
        page.locator("input[name=matters]").last.check()
    desk.fill("新しい案件の件名", "分けた案件", "二人目の件名")
    desk.press(desk.first, "案件を分ける")
    desk.press(desk.second, "案件を分ける")
    assert desk.second.title().startswith("エラー:")
    assert desk.second.get_by_label("新しい案件の件名").input_value() == "二人目の件名"
    assert desk.count("case_splits") == 1


def test_a_draft_of_the_department_alone_is_not_the_secretariats_to_accept(office):
    case = copied_draft(office["所管課"])
    secretariat = office["事務局"]
    secretariat.go(f"/cases/{case}")
    assert secretariat.page.get_by_role("button", name="受理して番号を付ける").count() == 0


def test_what_changed_since_the_last_look_is_marked_word_by_word(office):
    department, secretariat = office["所管課"], office["事務局"]
    case = submitted_case(department)
    secretariat.go(f"/cases/{case}/return")
    secretariat.page.get_by_label("差し戻す理由").fill("時期を直してください。")
    secretariat.press("差し戻す", exact=True)
    department.go(f"/cases/{case}/draft")
    start_field(department).fill("令和4年11月1日～")
    department.press(re.compile("事務局へ再提出する"))
    secretariat.go(f"/cases/{case}/changes")
    assert secretariat.page.locator("del").all_text_contents() == ["〔削除〕10〔削除ここまで〕"]
    assert secretariat.page.locator("ins").all_text_contents() == ["〔追加〕11〔追加ここまで〕"]
    secretariat.press("ここまでを見たことにする")
    secretariat.go(f"/cases/{case}/changes")
    secretariat.sees("変更された箇所はありません。")
