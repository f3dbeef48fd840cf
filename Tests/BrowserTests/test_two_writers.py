"""Two people at one sheet at once, for every kind of field: both texts survive, and any earlier version comes back."""

import re

from playwright.sync_api import expect

from test_provisions import add_field, begin_case, make_provision, publish

expect.set_options(timeout=15_000)

KINDS = ["1行の文", "文章", "番号付きの箇条書き", "表(行を増やせる)", "選択肢から一つ", "チェック", "日付", "期間", "所管課", "案件の参照"]
CHECK = KINDS.index("チェック")


def make_form(administrator):
    make_provision(administrator, "すべての答え方")
    for kind in KINDS:
        card = add_field(administrator, kind, f"{kind}の項目")
        if kind.startswith("選択肢"):
            options = card.get_by_role("group", name="選択肢")
            options.get_by_label("1行目", exact=True).fill("一番目")
            options.get_by_role("button", name="項目を追加する").click()
            options.get_by_label("2行目", exact=True).fill("二番目")
        if kind.startswith("表"):
            card.get_by_label("1行目 列の見出し").fill("事項")
    publish(administrator)


class Sheet:
    """The fields of that form on somebody's page."""

    def __init__(self, person):
        self.person, self.page = person, person.page

    def control(self, number, rest=""):
        return self.page.locator(f"[id^=sheet-][id$='-item_{number + 1}{rest}']")

    def write(self, words, place):
        self.control(1).fill(f"{words}の1行")
        self.control(2).fill(f"{words}の文章\n二行目")
        self.control(3, "-0").fill(f"{words}の箇条")
        self.page.locator("textarea[id$=-column_1]").first.fill(f"{words}の表")
        self.control(5, f"-{place}").check()
        self.control(6).set_checked(place == 0)
        for part, value in [("year", "4"), ("month", "10"), ("day", str(1 + place))]:
            self.control(7, f"-{part}").fill(value)
            self.control(8, f"-from-{part}").fill(value)
        self.control(9).select_option(index=1 + place)
        self.control(10).fill(f"諮問第{463 + place}号")

    def texts(self):
        return [self.control(1).input_value(), self.control(2).input_value()]

    def read(self):
        return self.texts() + [
            self.control(3, "-0").input_value(),
            self.page.locator("textarea[id$=-column_1]").first.input_value(),
            self.page.locator("input[type=radio][id*=-item_6-]:checked").get_attribute("value"),
            self.control(6).is_checked(), self.control(7, "-day").input_value(),
            self.control(8, "-from-day").input_value(), self.control(9).input_value(),
            self.control(10).input_value()[:6],
        ]

    def stored_boxes(self):
        return self.page.locator(".stored__text").all_inner_texts()


def test_both_texts_survive_in_every_kind_of_field(office):
    administrator, department, secretariat = office["管理者"], office["所管課"], office["事務局"]
    make_form(administrator)
    draft = begin_case(department, "二人で書く案件", "すべての答え方")
    secretariat.go(draft)
    first, second = Sheet(department), Sheet(secretariat)
    first.write("所管課", 0)
    department.press("保存する", exact=True)
    kept = first.read()
    second.write("事務局", 1)
    secretariat.press("保存する", exact=True)
    assert secretariat.page.title().startswith("エラー:")

    # One's own is still in the fields, the other's beside them, and stored is the other's alone.
    own = second.read()
    # Of a box there is nothing to choose between: who left it as it was takes over what the other ticked.
    assert [mine == other for mine, other in zip(own, kept)] == [n == CHECK for n in range(len(KINDS))], (own, kept)
    boxes = "\n".join(second.stored_boxes())
    for words in ["所管課の1行", "所管課の文章", "所管課の箇条", "所管課の表", "一番目", "令和4年10月1日", "諮問第463号"]:
        assert words in boxes, f"{words} is not shown: {boxes}"
    assert len(second.stored_boxes()) == len(KINDS) - 1
    department.go(draft)
    assert first.read() == kept

    # Having seen both, the later one keeps their own; the other's is one version back, and comes back whole.
    secretariat.press("保存する", exact=True)
    secretariat.sees("保存しました")
    department.go(draft)
    assert first.read() == own
    department.follow(re.compile("前の版を見る・戻す"), within=department.page.locator("section[id^=sheet]"))
    department.follow("第2版", exact=True)
    department.sees("所管課の1行")
    department.press("第2版の内容に戻す")
    assert first.read() == kept
    department.sees("第2版の内容に戻し、新しい版として保存しました。")


def test_what_only_the_other_changed_is_taken_over(office):
    administrator, department, secretariat = office["管理者"], office["所管課"], office["事務局"]
    make_form(administrator)
    draft = begin_case(department, "分けて書く案件", "すべての答え方")
    secretariat.go(draft)
    first, second = Sheet(department), Sheet(secretariat)
    first.control(1).fill("所管課の1行")
    department.press("保存する", exact=True)
    second.control(2).fill("事務局の文章")
    secretariat.press("保存する", exact=True)
    assert second.texts() == ["所管課の1行", "事務局の文章"]
    secretariat.press("保存する", exact=True)
    department.go(draft)
    assert first.texts() == ["所管課の1行", "事務局の文章"]


def test_a_draft_is_saved_while_typing_and_says_when_or_why_not(office):
    department = office["所管課"]
    department.go("/cases/new?q=464")
    department.press("複写して起案する")
    page, case = department.page, re.search(r"/cases/(\d+)/", department.page.url)[1]
    status = page.locator("[data-autosave-status]")
    page.clock.install()
    page.reload()
    department.check()
    page.locator("#case-outline").fill("書いている途中の概要")
    page.clock.run_for(21_000)
    expect(status).to_have_text(re.compile(r"^保存しました\(\d\d:\d\d\)$"))
    department.office.server.kill()
    page.locator("#case-outline").fill("つながらない間の概要 𠮷﨑葛󠄀")
    page.clock.run_for(21_000)
    expect(status).to_contain_text("通信が切れているため、自動で保存できませんでした。")
    assert page.locator("#case-outline").input_value() == "つながらない間の概要 𠮷﨑葛󠄀"
    department.office.server.start()
    department.faults.clear()
    page.clock.run_for(31_000)
    expect(status).to_have_text(re.compile(r"^保存しました\(\d\d:\d\d\)$"))
    page.close()
    department.page = department.context.new_page()
    department.go(f"/cases/{case}/draft")
    assert department.page.locator("#case-outline").input_value() == "つながらない間の概要 𠮷﨑葛󠄀"


def test_similar_cases_follow_what_is_typed_and_are_copied_from(office):
    secretariat = office["事務局"]
    secretariat.go("/cases/new?q=464")
    secretariat.press("複写して起案する")
    page = secretariat.page
    similar = page.locator("[data-similar]")
    page.locator("#case-title").fill("公式アカウントをLINEで運用する支援の委託")
    expect(similar).to_contain_text("LINE公式アカウント運用支援委託")
    row = similar.locator(".similar__case", has_text="運用支援委託")
    expect(row).to_contain_text("諮問第465号")
    expect(row).to_contain_text("報道広報課")
    secretariat.press(re.compile("この案件から写す"), within=row)
    secretariat.sees("書いてある項目は、そのまま残ります。")
    page.get_by_role("checkbox", name=re.compile("付議項目「電子計算組織")).check()
    secretariat.press("選んだものを写す")
    secretariat.sees("項目を写して保存しました。")
    assert page.locator("#case-title").input_value() == "公式アカウントをLINEで運用する支援の委託"
    assert page.get_by_role("heading", name=re.compile("^個票2 電子計算組織")).count() == 1


def test_characters_are_counted_as_the_server_counts(office):
    from test_provisions import AWKWARD
    department = office["所管課"]
    department.go("/cases/new?q=464")
    department.press("複写して起案する")
    page = department.page
    title = page.locator("#case-title")
    text = "".join(AWKWARD)
    title.fill(text)
    line = page.locator("[data-count-for=case-title]")
    count = int(re.match(r"(\d+)/200字", line.inner_text())[1])
    title.fill(text + "末" * (201 - count))
    assert "1字多すぎます" in line.inner_text()
    department.press("保存する", exact=True)
    department.sees("「件名」は200文字以内です")
    assert title.input_value() == text + "末" * (201 - count)
    title.fill(text + "末" * (200 - count))
    department.press("保存する", exact=True)
    department.sees("保存しました")
    assert title.input_value() == text + "末" * (200 - count)
