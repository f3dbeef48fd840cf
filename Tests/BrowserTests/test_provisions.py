"""Provisions and forms on screen: the administrator makes one, a department drafts with it, and nothing typed is spoilt."""

import re

import pytest

from people import Office

AWKWARD = ["審議会の意見を踏まえて取り扱う。", "𠮷野家と𩸽", "﨑と髙と神", "葛󠄀城市・辻󠄂堂", "👩‍👩‍👧‍👦🇯🇵👍🏽",
           "שלום\u200f(\u202e逆\u202c)", "ゼロ\u200b幅\u200dと\ufeff結合\u2060子", "か\u3099き\u3099と が", "\u00a0\u3000 空白  二つ ",
           "<b>&amp;\"'</b>"]

WORD_TABLE = """<html><body><table class=MsoTableGrid>
<tr><td><p class=MsoNormal>番号</p></td><td><p class=MsoNormal>事項</p></td><td><p class=MsoNormal>内容</p></td></tr>
<tr><td><p>1</p></td><td><p class=MsoNormal>氏名・<span>住所</span></p></td><td><p>本人の<br>確認</p></td></tr>
<tr><td><p>2</p></td><td><p>電話番号</p></td><td><p>予約の変更の
連絡</p></td></tr>
</table></body></html>"""


def awkward(characters):
    """Of that many characters as people count them; a little fewer where a sample does not fit."""
    text, length = "", 0
    counts = [len_of(sample) + 1 for sample in AWKWARD]
    while True:
        for sample, count in zip(AWKWARD, counts):
            if length + count > characters:
                return text + "末" * (characters - length)
            text, length = text + "、" + sample, length + count


def len_of(text):
    """Joined emoji, flags, variation selectors and marks count with what they belong to."""
    import unicodedata
    count, joined, flag = 0, False, False
    for letter in text:
        if unicodedata.category(letter) in ("Mn", "Me") or letter in "\u200d🏽" or 0xE0100 <= ord(letter) <= 0xE01EF:
            joined = letter == "\u200d"
            continue
        is_flag = 0x1F1E6 <= ord(letter) <= 0x1F1FF
        if not (joined and ord(letter) > 0x1F000) and not (flag and is_flag):
            count += 1
        joined, flag = False, is_flag and not flag
    return count


def make_provision(administrator, title):
    """Gives its address."""
    administrator.go("/provisions/new")
    page = administrator.page
    page.get_by_label("項目の名前").fill(title)
    page.get_by_label("法令の名前").fill("審議会条例")
    page.get_by_label("条項", exact=False).nth(0).fill("第3条")
    page.get_by_label("必ず諮問事項").check()
    administrator.press("登録して様式を作る")
    return re.sub(r"^https?://[^/]+", "", page.url).removesuffix("/form")


def add_field(administrator, kind, label):
    """Adds a field behind the others; gives its card."""
    page = administrator.page
    page.get_by_label("加える項目の答え方").select_option(label=kind)
    administrator.press("項目を加える")
    card = page.locator(".editor__field").last
    card.get_by_label("見出し", exact=False).first.fill(label)
    return card


def publish(administrator):
    administrator.press("保存して公開の確認へ")
    administrator.press(re.compile("として公開する"))


def begin_case(department, title, provision):
    """Leaves the department on the page of the draft; gives its address."""
    department.go("/cases/new")
    page = department.page
    page.locator("#title").fill(title)
    page.locator("#department").select_option(index=1)
    page.get_by_role("checkbox", name=re.compile(provision)).check()
    department.press("起案する", exact=True)
    return re.sub(r"^https?://[^/]+", "", page.url)


def paste(control, plain, html=""):
    control.focus()
    control.evaluate(
        """(control, [plain, html]) => {
          const data = new DataTransfer();
          data.setData("text/plain", plain);
          if (html) data.setData("text/html", html);
          control.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }""", [plain, html])


def test_a_provision_with_a_table_is_made_on_screen_and_a_case_is_drafted_with_it(office):
    administrator, department = office["管理者"], office["所管課"]
    address = make_provision(administrator, "新しい諮問")
    card = add_field(administrator, "表(行を増やせる)", "取り扱う情報")
    card.get_by_label("1行目 列の見出し").fill("事項")
    card.get_by_role("button", name="行を追加する").click()
    card.get_by_label("2行目 列の見出し").fill("内容")
    card.get_by_label("行に番号を付ける").check()
    card = add_field(administrator, "番号付きの箇条書き", "保護の措置")
    administrator.page.locator("[data-preview]").get_by_text("保護の措置").first.wait_for()
    publish(administrator)
    administrator.sees("第1版を公開しました")

    begin_case(department, "表のある案件", "新しい諮問")
    page = department.page
    paste(page.get_by_label("1行目 事項"), "番号\t事項\t内容\n1\t氏名・住所\t本人の確認", WORD_TABLE)
    assert page.get_by_label("1行目 事項").input_value() == "氏名・住所"
    assert page.get_by_label("1行目 内容").input_value() == "本人の\n確認"
    assert page.get_by_label("2行目 内容").input_value() == "予約の変更の 連絡"
    paste(page.get_by_label("2行目 事項"), "三つめ\t\"引用の\n中の改行\"\n四つめ\t終わり")
    assert page.get_by_label("2行目 事項").input_value() == "電話番号", "what is there is never overwritten"
    assert page.get_by_label("3行目 内容").input_value() == "引用の\n中の改行"
    items = page.get_by_role("group", name="保護の措置")
    paste(items.get_by_label("1行目", exact=True), "施錠する\n持ち出さない\n消去する\n")
    department.press("保存する", exact=True)
    assert page.get_by_label("4行目 内容").input_value() == "終わり"
    assert items.get_by_label("3行目", exact=True).input_value() == "消去する"
    side = page.get_by_role("navigation", name="個票の一覧")
    side.get_by_role("link", name="内容", exact=True).click()
    assert "sheet-" in page.url
    page.get_by_label("内容", exact=False).first.fill("書いた")

    # Another version: the sheet stays as it is until its writer moves it.
    administrator.go(f"{address}/form")
    administrator.page.locator(".editor__field").nth(2).get_by_role("button", name=re.compile("を削除$")).last.click()
    administrator.page.wait_for_load_state()
    administrator.check()
    publish(administrator)
    department.press("保存する", exact=True)
    assert items.count() == 1
    department.follow(re.compile("様式の第2版に移す"))
    department.sees("持ち出さない")
    department.press("第2版に移す")
    assert page.get_by_role("group", name="保護の措置").count() == 0
    assert page.get_by_label("4行目 内容").input_value() == "終わり"


def test_fields_are_dragged_and_the_preview_follows(office):
    administrator = office["管理者"]
    administrator.go("/provisions/1/form")
    page = administrator.page
    labels = lambda: [card.input_value() for card in page.locator("[id^=fields-][id$=-label]").all()]
    before = labels()
    with page.expect_navigation():
        # The cards are taller than the window, over which Playwright cannot drag.
        page.evaluate(
            """() => {
              const dataTransfer = new DataTransfer();
              const fire = (type, target) =>
                target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
              const card = document.querySelector(".editor__field");
              fire("dragstart", document.querySelectorAll(".editor__field .drag-handle")[2]);
              fire("dragover", card);
              fire("drop", card);
            }""")
    administrator.check()
    assert labels() == [before[2], before[0], before[1]] + before[3:]
    page.locator("#fields-0-label").fill("見本についてくる見出し")
    page.locator("[data-preview]").get_by_text("見本についてくる見出し").first.wait_for()
    with page.expect_navigation():
        page.locator("#fields-0-type").select_option(label="選択肢から一つ")
    administrator.check()
    assert page.locator("#fields-0-options").count() == 1
    administrator.go("/provisions")
    first = page.locator("[data-drag-row]").nth(0).get_by_role("link").inner_text()
    with page.expect_navigation():
        page.locator("[data-drag-row] .drag-handle").nth(0).drag_to(page.locator("[data-drag-row]").nth(1))
    assert page.locator("[data-drag-row]").nth(1).get_by_role("link").inner_text() == first


@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_of_provisions(width, chromium, server):
    office = Office(chromium, server, width=width)
    administrator = office["管理者"]
    address = make_provision(administrator, "幅の確認")
    for kind in ["表(行を増やせる)", "選択肢から一つ", "期間", "所管課", "案件の参照", "添付した資料"]:
        card = add_field(administrator, kind, kind)
        if kind.startswith("選択肢"):
            card.get_by_role("group", name="選択肢").get_by_label("1行目", exact=True).fill("あり")
        if kind.startswith("表"):
            card.get_by_label("1行目 列の見出し").fill("列")
    fits(administrator)
    administrator.press("下書きを保存する")
    for path in [f"{address}/form", f"{address}/publication", address, "/provisions", "/provisions/sets", "/provisions/new"]:
        administrator.go(path)
        fits(administrator)
    administrator.go(f"{address}/publication")
    administrator.press(re.compile("として公開する"))
    fits(administrator)
    begin_case(office["所管課"], "幅の確認の案件", "幅の確認")
    fits(office["所管課"])
    office.close()


def fits(person):
    wide = person.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{person.page.url} is {wide} px too wide"


def test_twenty_thousand_awkward_characters_come_back_as_they_were(office):
    administrator, department = office["管理者"], office["所管課"]
    make_provision(administrator, "長い文")
    add_field(administrator, "1行の文", "長い1行")
    add_field(administrator, "番号付きの箇条書き", "長い箇条書き")
    card = add_field(administrator, "表(行を増やせる)", "長い表")
    card.get_by_label("1行目 列の見出し").fill("長い列")
    publish(administrator)
    begin_case(department, "長い文の案件", "長い文")
    page = department.page
    controls = {
        "text": lambda: page.locator("textarea[id$=-item_1]"), "line": lambda: page.locator("input[id$=-item_2]"),
        "items": lambda: page.locator("input[id$=-item_3-0]"), "table": lambda: page.locator("textarea[id$=-column_1]"),
    }
    text = awkward(20_000)
    for name, control in controls.items():
        control().fill(text)
        department.press("保存する", exact=True)
        department.sees("保存しました")
        assert control().input_value().encode() == text.encode(), name
        control().fill("")
    department.press("保存する", exact=True)


MERGED_TABLE = """<html><body><table>
<tr><td rowspan=2><p>氏名</p></td><td><p>窓口で<br>確かめる</p></td></tr>
<tr><td><p>電話で</p><p>確かめる</p></td></tr>
<tr><td colspan=2><p>以上</p></td></tr>
</table></body></html>"""


def test_a_pasted_table_with_merged_cells_loses_nothing(office):
    administrator, department = office["管理者"], office["所管課"]
    make_provision(administrator, "結合のある表")
    card = add_field(administrator, "表(行を増やせる)", "取り扱う情報")
    card.get_by_label("1行目 列の見出し").fill("事項")
    card.get_by_role("button", name="行を追加する").click()
    card.get_by_label("2行目 列の見出し").fill("方法")
    publish(administrator)
    begin_case(department, "結合のある表の案件", "結合のある表")
    page = department.page
    page.get_by_label("1行目 事項").fill("前からある行")
    paste(page.get_by_label("1行目 事項"), "", MERGED_TABLE)
    rows = [[page.get_by_label(f"{n}行目 {column}").input_value() for column in ("事項", "方法")] for n in range(1, 5)]
    assert rows == [
        ["前からある行", ""], ["氏名", "窓口で\n確かめる"], ["氏名", "電話で\n確かめる"], ["以上", ""]]
    department.press("保存する", exact=True)
    assert page.get_by_label("3行目 方法").input_value() == "電話で\n確かめる"
