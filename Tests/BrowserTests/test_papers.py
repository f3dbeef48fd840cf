"""One meeting of a council that knows its items by their papers: a case with consultations and reports, an adviser's remark,
annexes; and a correction at the table. The sentences are in `papers.json`."""

import json
import pathlib
import re

import pytest
from playwright.sync_api import expect

DATA = json.loads((pathlib.Path(__file__).parent / "papers.json").read_text())
CASE, REPORT = DATA["case"], DATA["report"]


@pytest.fixture
def papers(tmp_path):
    """Makes a PDF with that text; gives its path."""

    def make(title, words=""):
        path = tmp_path / f"{title}.pdf"
        path.write_bytes(pdf(words))
        return str(path)

    return make


def pdf(words):
    """One empty A4 page, as small as a PDF can be; the words stand in a comment."""
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
             b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>"]
    body, places = b"%PDF-1.4\n%" + words.encode() + b"\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(body))
        body += b"%d 0 obj%sendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"xref\n0 4\n0000000000 65535 f \n" + table + (
        b"trailer<</Size 4/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body))


def test_consultations_and_reports_of_one_item_are_prepared_and_decided(office, papers):
    administrator, department, secretariat = office["管理者"], office["所管課"], office["事務局"]
    set_up(administrator)
    case = draft(department, CASE)
    add_papers(department, case, papers)
    submit(department, case)
    accept(secretariat, case)
    an_adviser_remarks(secretariat, case)
    the_department_answers(department, case)
    meeting = plan_a_meeting(secretariat)
    put_on_the_agenda(secretariat, meeting)
    the_papers_bear_their_numbers(secretariat, case)
    the_adviser_list_is_handed_out(secretariat, meeting)
    the_members_read_the_papers(office["委員"], case)
    clerk = office["書記"]
    open_the_meeting(clerk, meeting)
    hand_out_at_the_table(clerk, papers)
    decide_in_one_step(clerk)
    the_case_says_both(office["委員"], case)
    everybody_reads_what_is_public(office, meeting, case)


def set_up(administrator):
    administrator.go("/provisions/sets")
    page = administrator.page
    section = page.locator("section", has=page.get_by_role("heading", name=re.compile(DATA["set"])))
    for number, box in enumerate(section.get_by_role("textbox").all(), 1):
        if not box.input_value():
            box.fill(f"第{number}条")
    administrator.press(re.compile("加える"), within=section)
    administrator.go("/council")
    for label in DATA["settings"].values():
        page.get_by_role("radio", name=label, exact=True).check()
    administrator.press("設定を保存する")


def draft(department, data):
    """Leaves the department on the page of the draft; gives its number in addresses."""
    department.go("/cases/new")
    page = department.page
    page.locator("#title").fill(data["title"])
    page.locator("#department").select_option(index=1)
    first, *more = data["matters"]
    choose(department, first)
    department.press("起案する", exact=True)
    case = re.search(r"/cases/(\d+)/", page.url)[1]
    page.locator("#case-outline").fill(data["outline"])
    for matter in more:
        add_matter(department, matter)
    for number, matter in enumerate(data["matters"], 1):
        fill(page.locator("section[id^=sheet-]").nth(number - 1), matter["answers"])
    department.press("保存する", exact=True)
    department.sees("保存しました")
    return case


def choose(department, matter):
    choice = department.page.locator(".matter-choice", has_text=re.compile(rf"条.*{matter['provision']}")).last
    choice.get_by_role("checkbox").check()
    if matter["kind"] == "報告":
        choice.get_by_role("radio", name="報告").check()


def add_matter(department, matter):
    page = department.page
    form = page.locator("#new-matter")
    options = [option.inner_text() for option in form.locator("#new-provision option").all()]
    form.locator("#new-provision").select_option(
        label=[text for text in options if matter["provision"] in text and "22" not in text and "16" not in text][-1])
    form.get_by_role("radio", name=matter["kind"], exact=True).check()
    form.locator("#new-note").fill(matter.get("note", ""))
    department.press("保存して、付議項目を加える")


def fill(sheet, answers):
    for key, answer in answers.items():
        controls = sheet.locator(f"[name$='.{key}'], [name*='.{key}.']")
        first = controls.first
        if isinstance(answer, str):
            first.fill(answer)
        elif isinstance(answer, int):
            tag = first.evaluate("control => control.tagName")
            first.select_option(index=answer) if tag == "SELECT" else controls.nth(answer).check()
        elif first.get_attribute("name").endswith(".era"):
            for control, text in zip(controls.all()[1:4], answer):
                control.fill(text)
        else:
            fill_rows(sheet, key, answer)


def fill_rows(sheet, key, rows):
    group = sheet.locator("[data-rows]", has=sheet.page.locator(f"[name*='.{key}.']"))
    for number, row in enumerate(rows):
        if number:
            group.get_by_role("button", name=re.compile("(行|項目)を追加する")).click()
        cells = group.locator("[data-row]").nth(number).locator("input.control, textarea.control")
        for cell, text in zip(cells.all(), row if isinstance(row, list) else [row]):
            cell.fill(text)


def add_papers(department, case, papers):
    for paper in CASE["papers"]:
        add_paper(department, case, papers(paper["title"]), paper["category"])
    names = [cell.inner_text() for cell in department.page.locator("#materials tbody tr td:first-child").all()]
    assert [re.sub(r"\W", "", name) for name in names] == ["資料1", "参考1", "参考2", "参考3", "参考4", "参考5"]
    # The order is changed from the keyboard, and the numbers follow.
    row = department.page.locator("#materials tbody tr", has_text="案内のちらし")
    row.get_by_role("button", name=re.compile("^上へ")).focus()
    with department.page.expect_navigation(wait_until="load"):
        department.page.keyboard.press("Enter")
    department.check()
    second = department.page.locator("#materials tbody tr").nth(2)
    assert "案内のちらし" in second.inner_text() and "参考2" in second.inner_text()


def add_paper(person, case, path, category, access="公開"):
    person.go(f"/cases/{case}")
    send_paper(person, path, category, access)


def send_paper(person, path, category=None, access="公開"):
    page = person.page
    page.get_by_label("ファイル", exact=False).set_input_files([path])
    if category:
        page.get_by_role("radio", name=category, exact=True).check()
    page.get_by_role("radio", name=re.compile(f"^{access}")).check()
    page.locator("form[data-upload] button[type=submit]").click()
    # The page is drawn anew by the script that sent the file.
    expect(page.locator(".banner--success")).to_contain_text(re.compile("資料を(1件加え|差し替え)ました。"))
    person.check()


def submit(department, case):
    department.go(f"/cases/{case}/draft")
    department.press("事務局へ提出する")
    department.sees("確認待ち")


def accept(secretariat, case):
    secretariat.go(f"/cases/{case}")
    secretariat.press(re.compile("^受理"))


def an_adviser_remarks(secretariat, case):
    secretariat.go(f"/cases/{case}/opinions")
    secretariat.page.get_by_label("アドバイザーの意見").check()
    secretariat.page.get_by_label("意見の内容").fill(CASE["adviser"]["remark"])
    secretariat.press("意見を記録する")


def the_department_answers(department, case):
    department.go(f"/cases/{case}/opinions")
    department.page.get_by_label("回答").fill(CASE["adviser"]["answer"])
    department.press("回答する", exact=True)
    department.sees("回答済")


def plan_a_meeting(secretariat):
    secretariat.go("/meetings/new")
    page = secretariat.page
    for part, value in [("年", "4"), ("月", "9"), ("日", "29")]:
        page.get_by_label(part, exact=True).first.fill(value)
    page.get_by_label("開始").fill("14:00")
    page.get_by_label("場所").fill("大会議室")
    page.get_by_label("対面").check()
    secretariat.press("会議を登録する")
    return re.search(r"/meetings/(\d+)", page.url)[1]


def put_on_the_agenda(secretariat, meeting):
    secretariat.go(f"/meetings/{meeting}/agenda")
    page = secretariat.page
    while page.get_by_role("button", name=re.compile("^次第に載せる")).count():
        page.get_by_role("button", name=re.compile("^次第に載せる")).first.click()
        page.wait_for_load_state()
        secretariat.check()
    secretariat.follow("委員へ公開する")
    secretariat.press("委員へ公開する")


def the_papers_bear_their_numbers(secretariat, case):
    """資料20-1, 参考20-1 …: given with the release, whatever their order is later."""
    secretariat.go(f"/cases/{case}")
    page = secretariat.page
    cells = [re.sub(r"[^\w-]", "", cell.inner_text()) for cell in page.locator("#materials tbody tr td:first-child").all()]
    main = re.fullmatch(r"資料(\d+)-1", cells[0])[1]
    assert cells[1:] == [f"参考{main}-{number}" for number in range(1, 6)]
    assert page.locator("dd", has_text=re.compile(f"^資料{main}$")).count() == 1


def the_adviser_list_is_handed_out(secretariat, meeting):
    secretariat.go(f"/meetings/{meeting}/opinions?source=adviser")
    secretariat.sees(CASE["adviser"]["remark"])
    secretariat.follow("配付用の一覧を開く")
    page = secretariat.page
    assert page.locator("h1").inner_text() == "情報セキュリティアドバイザー意見一覧"
    row = page.locator(".document tbody tr")
    assert CASE["adviser"]["remark"] in row.inner_text() and CASE["adviser"]["answer"] in row.inner_text()
    page.emulate_media(media="print")
    assert not page.locator("header").first.is_visible() and row.is_visible()
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    page.emulate_media(media="screen")


def the_members_read_the_papers(member, case):
    member.go(f"/cases/{case}")
    member.follow("納付の流れの図")
    frame = member.page.locator("iframe.paper")
    assert frame.get_attribute("src").startswith("/materials/")
    seen = [member.page.locator("h1").inner_text()]
    while member.page.get_by_role("link", name="次の資料").count():
        member.follow("次の資料")
        seen.append(member.page.locator("h1").inner_text())
    assert seen == ["納付の流れの図", "決済事業者の一覧", "案内のちらし", "納付書の見本", "取次ぎの契約の特記事項", "年度ごとの収納の件数"]


def open_the_meeting(clerk, meeting):
    clerk.go(f"/meetings/{meeting}/day")
    clerk.press("未記録の委員を会場にする")
    clerk.press("開会する")


def call_up(clerk, title):
    clerk.follow(re.compile(re.escape(title[:12])), within=clerk.page.locator(".order"))


def hand_out_at_the_table(clerk, papers):
    call_up(clerk, CASE["title"])
    clerk.follow("席上配付の資料を加える")
    assert clerk.page.get_by_role("radio", name="席上配付").is_checked()
    send_paper(clerk, papers("通知の機能の追加"), access="非公開")
    clerk.sees("資料を1件加えました。")
    clerk.page.locator("#current summary", has_text=re.compile("^資料$")).click()
    line = clerk.page.locator("#current li", has_text="通知の機能の追加")
    assert "席上配付" in line.inner_text() and "非公開" in line.inner_text()


def decide_in_one_step(clerk):
    """諮問は承認、報告は了承."""
    clerk.page.get_by_label("異議なし").check()
    assert clerk.page.get_by_label(re.compile("報告事項.+了承とする")).is_checked()
    decide(clerk, "承認", "了承")


def decide(clerk, *words):
    page = clerk.page
    page.get_by_label("異議なし").check()
    clerk.press("読み上げて確認")
    for word in words:
        clerk.sees(re.compile(word))
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    clerk.check()


def the_case_says_both(member, case):
    member.go(f"/cases/{case}")
    chips = [chip.inner_text() for chip in member.page.locator("#decisions h3 .chip").all()]
    assert chips == ["承認", "了承"]
    headings = [heading.inner_text() for heading in member.page.locator("#decisions h3").all()]
    assert "外部結合" in headings[0] and "業務の委託" in headings[1]
    member.sees("通知の機能の追加")


def everybody_reads_what_is_public(office, meeting, case):
    citizen = office.visitor()
    citizen.go(f"/public/meetings/{meeting}")
    names = [link.inner_text() for link in citizen.page.locator("main li li a").all()]
    assert len(names) == 6 and names[0].endswith("納付の流れの図")
    citizen.page.get_by_text("通知の機能の追加").wait_for(state="detached")
    answer = citizen.context.request.get(citizen.page.locator("main li li a").first.get_attribute("href"))
    assert answer.status == 200 and answer.headers["content-type"] == "application/pdf"
    # Nobody finds the confidential one, by whatever address.
    member = office["委員"]
    member.go(f"/cases/{case}")
    secret = member.page.get_by_role("link", name="通知の機能の追加").get_attribute("href").removesuffix("/page")
    for person, address in [(citizen, "/public" + secret), (office["管理者"], secret), (office["管理者"], secret + "/page")]:
        assert person.context.request.get(address, max_redirects=0).status == 404, address
    assert citizen.context.request.get(secret, max_redirects=0).status in (302, 303, 401)


def test_corrections_at_the_table_leave_both_versions_to_be_read(office, papers):
    administrator, department, secretariat = office["管理者"], office["所管課"], office["事務局"]
    clerk, member = office["書記"], office["委員"]
    set_up(administrator)
    case = draft(department, REPORT)
    paper = REPORT["paper"]
    add_paper(department, case, papers(paper["title"], paper["before"]), "別紙")
    submit(department, case)
    accept(secretariat, case)
    meeting = plan_a_meeting(secretariat)
    put_on_the_agenda(secretariat, meeting)
    open_the_meeting(clerk, meeting)
    call_up(clerk, REPORT["title"])
    correct_the_sheet(clerk)
    correct_the_paper(clerk)
    decide(clerk, "了承")
    the_corrected_paper_comes(secretariat, case, papers)
    both_versions_are_read(member, case)
    a_case_of_reports_is_closed(clerk, secretariat, case)


def correct_the_sheet(clerk):
    page, erratum = clerk.page, REPORT["erratum"]
    page.get_by_text("資料の訂正を記録する").click()
    page.get_by_label("訂正前").fill(erratum["before"])
    page.get_by_label("訂正後").fill(erratum["after"])
    page.get_by_label("訂正を述べた人").fill(erratum["said_by"])
    clerk.press("訂正を記録する")
    clerk.sees("訂正前の言葉が2か所にあります。")
    page.get_by_role("radio", name=re.compile(erratum["field"])).check()
    clerk.press("訂正を記録する")
    clerk.sees("訂正を記録しました。")


def correct_the_paper(clerk):
    page, paper = clerk.page, REPORT["paper"]
    page.get_by_text("資料の訂正を記録する").click()
    page.get_by_label("訂正前").fill(paper["before"])
    page.get_by_label("訂正後").fill(paper["after"])
    things = page.get_by_label("訂正するもの")
    choice = things.locator("option", has_text=paper["title"])
    things.select_option(choice.get_attribute("value"))
    page.get_by_label("訂正する箇所").fill(paper["place"])
    clerk.press("訂正を記録する")
    clerk.sees(paper["place"])


def the_corrected_paper_comes(secretariat, case, papers):
    secretariat.go(f"/cases/{case}/errata")
    secretariat.follow("訂正した版に差し替える")
    secretariat.page.get_by_label("差し替える理由").fill("日付の訂正")
    send_paper(secretariat, papers(REPORT["paper"]["title"] + "(訂正)", REPORT["paper"]["after"]))
    secretariat.sees("差し替え前の版")


def both_versions_are_read(member, case):
    page, erratum, paper = member.page, REPORT["erratum"], REPORT["paper"]
    member.go(f"/cases/{case}")
    correction = page.locator(".sheet__correction")
    assert erratum["before"] in correction.inner_text() and erratum["said_by"] in correction.inner_text()
    member.go(f"/cases/{case}/errata")
    old, new = page.locator("tbody td").nth(0), page.locator("tbody td").nth(1)
    assert (old.inner_text(), new.inner_text()) == (erratum["before"], erratum["after"])
    texts = []
    for version in ["配付した版", "訂正した版"]:
        link = page.locator("li", has_text=version).get_by_role("link")
        address = link.get_attribute("href").removesuffix("/page")
        texts.append(member.context.request.get(address).body().split(b"\n")[1][1:].decode())
    assert texts == [paper["before"], paper["after"]]
    page.locator("li", has_text="配付した版").get_by_role("link").click()
    page.wait_for_load_state()
    member.check()
    member.sees("差し替え前の版です")


def a_case_of_reports_is_closed(clerk, secretariat, case):
    clerk.press("閉会する")
    secretariat.go(f"/cases/{case}")
    secretariat.press("完了にする")
    assert secretariat.page.locator(".page-head .chip").inner_text() == "完了"
