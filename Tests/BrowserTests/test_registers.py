"""What hangs on a case: remarks and answers, corrections, standing approvals, notices, work begun before asking."""

import re

CASE = 10  # 諮問第463号, of the demo's department, on the agenda of the planned meeting
MEETING = 2
WORDS, CORRECTED = "紙", "紙及び電磁的媒体(DVD-R等)"


def test_a_corrected_sheet_marks_the_answer_given_before_it(office):
    secretariat, department, clerk = office["事務局"], office["所管課"], office["書記"]
    an_adviser_remarks(secretariat)
    the_department_answers(department)
    open_the_meeting(clerk)
    note_a_correction(clerk)
    both_versions_can_be_read(office["委員"])
    the_answer_is_marked(department)
    answer_anew(department)


def an_adviser_remarks(secretariat):
    secretariat.go(f"/cases/{CASE}/opinions")
    page = secretariat.page
    page.get_by_label("アドバイザーの意見").check()
    page.get_by_label("何についての意見か").select_option(label="個票1 業務の委託")
    page.get_by_label("意見の内容").fill("渡すデータの媒体と、返却の確認のしかたを示してください。")
    secretariat.press("意見を記録する")
    secretariat.sees("渡すデータの媒体と、返却の確認のしかたを示してください。")
    secretariat.go(f"/meetings/{MEETING}/opinions?source=adviser")
    assert secretariat.page.locator("h1").inner_text() == "情報セキュリティアドバイザー意見一覧"
    secretariat.sees("渡すデータの媒体と、返却の確認のしかたを示してください。")


def opinion(person):
    return person.page.locator("article", has_text="渡すデータの媒体と")


def the_department_answers(department):
    department.go("/opinions")
    department.sees("渡すデータの媒体と、返却の確認のしかたを示してください。")
    department.go(f"/cases/{CASE}/opinions")
    department.press("回答する", within=opinion(department), exact=True)
    department.sees("内容がありません。")
    assert department.page.title().startswith("エラー:")
    opinion(department).get_by_label("回答").fill("記録した媒体を渡し、返却書で確かめます。")
    department.press("回答する", within=opinion(department), exact=True)
    assert opinion(department).get_by_text("回答済").count() == 1


def open_the_meeting(clerk):
    clerk.go(f"/meetings/{MEETING}/day")
    clerk.press("未記録の委員を会場にする")
    clerk.press("開会する")
    clerk.sees("定足数")


def note_a_correction(clerk):
    """The words stand on two sheets, so the clerk is asked where."""
    clerk.follow(re.compile("シティプロモーション支援"), within=clerk.page.locator(".order"))
    page = clerk.page
    page.get_by_text("資料の訂正を記録する").click()
    page.get_by_label("訂正前").fill(WORDS)
    page.get_by_label("訂正後").fill(CORRECTED)
    page.get_by_label("訂正を述べた人").fill("シティプロモーション課長")
    clerk.press("訂正を記録する")
    clerk.sees("訂正前の言葉が2か所にあります。")
    assert page.get_by_label("訂正後").input_value() == CORRECTED
    page.get_by_label(re.compile("個票「業務の委託」")).check()
    clerk.press("訂正を記録する")
    clerk.sees("訂正を記録しました。")


def both_versions_can_be_read(member):
    member.go(f"/cases/{CASE}/errata")
    old, new = member.page.locator("tbody td").nth(0), member.page.locator("tbody td").nth(1)
    assert WORDS in old.inner_text() and CORRECTED not in old.inner_text()
    assert CORRECTED in new.inner_text()
    member.sees("シティプロモーション課長")
    member.go(f"/cases/{CASE}")
    assert member.page.locator(".sheet__correction", has_text=CORRECTED).count() == 1


def the_answer_is_marked(department):
    department.go("/opinions")
    department.sees("回答後に個票を変更")
    department.go(f"/cases/{CASE}/opinions")
    assert opinion(department).get_by_text("この回答のあとに個票が変わりました").count() == 1


def answer_anew(department):
    department.press("改めて回答する", within=opinion(department))
    assert opinion(department).get_by_text("回答済").count() == 1
    assert opinion(department).get_by_text("この回答のあとに個票が変わりました").count() == 1


def test_an_example_is_added_by_a_decision(office):
    secretariat, clerk = office["事務局"], office["書記"]
    secretariat.go("/standing-approvals")
    secretariat.follow(re.compile("定型的な印刷"))
    page = secretariat.page
    page.locator("#example").fill("音声読み上げ用の記号を付けた通知書の印刷")
    secretariat.press("例を加える")
    secretariat.sees("例の追加を諮る付議項目を選んでください。")
    assert "音声読み上げ用" in page.locator("#example").input_value()
    page.get_by_label("諮る付議項目").select_option(index=1)
    secretariat.press("例を加える")
    secretariat.sees("音声読み上げ用の記号を付けた通知書の印刷")
    row = page.locator("tr", has_text="電子データで作成した案内はがき")
    assert row.get_by_text("審議会に諮る予定").count() == 1
    address = page.url
    open_the_meeting(clerk)
    clerk.follow(re.compile("子ども医療費助成事業"), within=clerk.page.locator(".order"))
    clerk.page.get_by_label("異議なし").check()
    clerk.press("読み上げて確認")
    with clerk.page.expect_navigation(wait_until="load"):
        clerk.page.keyboard.press("Enter")
    clerk.check()
    clerk.page.get_by_label(re.compile("次の会議へ送る")).check()
    clerk.press("閉会する")
    secretariat.page.goto(address)
    assert secretariat.page.locator("tr", has_text="電子データで作成した案内はがき").get_by_text("追加を承認").count() == 1


def test_the_notices_of_a_period_are_reported(office):
    department, secretariat, member = office["所管課"], office["事務局"], office["委員"]
    department.go("/processing-notices/new")
    page = department.page
    page.get_by_label("業務名").fill("広報モニターの名簿の管理")
    page.get_by_label("所管課").select_option(index=1)
    for part, value in [("year", "4"), ("month", "7"), ("day", "20")]:
        page.locator(f"#notified_on-{part}").fill(value)
    department.press("届出を登録する")
    department.sees("記録項目を書いてください。")
    assert page.get_by_label("業務名").input_value() == "広報モニターの名簿の管理"
    page.get_by_label("記録項目").fill("氏名、住所、年代")
    department.press("届出を登録する")
    department.sees("広報モニターの名簿の管理")
    secretariat.go("/processing-notice-reports")
    page = secretariat.page
    for name, day in [("first_on", ("4", "7", "1")), ("last_on", ("4", "7", "31"))]:
        for part, value in zip(("year", "month", "day"), day):
            page.locator(f"#{name}-{part}").fill(value)
    secretariat.press("報告にまとめる")
    secretariat.sees("3件(開始3件、変更0件、廃止0件)")
    secretariat.press("会議の次第に載せる")
    report = page.url
    secretariat.go(f"/meetings/{MEETING}")
    secretariat.follow(re.compile("令和4年7月1日から令和4年7月31日まで"), within=page.locator("#reports + ul"))
    member.page.goto(report)
    member.check()
    member.sees("広報モニターの名簿の管理")


def test_what_was_done_before_asking_comes_first(office):
    secretariat, department = office["事務局"], office["所管課"]
    plain = accepted(department, secretariat, "相談窓口の案内業務の委託について")
    urgent = accepted(department, secretariat, "避難者の受付業務の委託について", is_urgent=True)
    meeting = plan_a_meeting(secretariat)
    secretariat.go(f"/meetings/{meeting}/agenda")
    waiting = secretariat.page.locator(".order__item--waiting")
    assert "避難者の受付業務" in waiting.nth(0).inner_text() and "諮問前実施" in waiting.nth(0).inner_text()
    secretariat.press("次第に載せる", within=waiting.nth(1))
    secretariat.follow("委員へ公開する")
    secretariat.press("委員へ公開する")
    secretariat.sees("諮問前に実施した案件")
    secretariat.go(f"/meetings/{meeting}/agenda")
    secretariat.press("次第に載せる")
    secretariat.go(f"/meetings/{meeting}")
    rows = secretariat.page.locator("tr[id^=item-]")
    assert "避難者の受付業務" in rows.nth(0).inner_text() and "諮問前実施" in rows.nth(0).inner_text()
    assert "相談窓口の案内業務" in rows.nth(1).inner_text()
    secretariat.go(f"/cases/{urgent}")
    secretariat.sees("諮問の前に実施を始めた案件です")
    assert plain != urgent


def accepted(department, secretariat, title, is_urgent=False):
    department.go("/cases/new?q=463")
    department.press("複写して起案する")
    department.page.get_by_label("件名").first.fill(title)
    department.press(re.compile("事務局へ(再)?提出する"))
    case = re.search(r"/cases/(\d+)", department.page.url)[1]
    if is_urgent:
        secretariat.go(f"/cases/{case}/prior_implementation")
        page = secretariat.page
        secretariat.press("保存する", exact=True)
        assert page.title().startswith("エラー:")
        page.get_by_label("諮問の前に実施した理由").fill("避難所を開くまでに時間がなかったため。")
        for part, value in [("year", "4"), ("month", "7"), ("day", "4")]:
            page.locator(f"#started_on-{part}").fill(value)
            page.locator(f"#chair_told_on-{part}").fill(value)
        secretariat.press("保存する", exact=True)
    secretariat.go(f"/cases/{case}")
    secretariat.press("受理して番号を付ける")
    return case


def plan_a_meeting(secretariat):
    secretariat.go("/meetings/new")
    page = secretariat.page
    # Before the demo's own, so that it is the next one.
    for part, value in [("年", "4"), ("月", "7"), ("日", "21")]:
        page.get_by_label(part, exact=True).first.fill(value)
    page.get_by_label("開始").fill("10:00")
    page.get_by_label("場所").fill("中央館8階特別会議室")
    page.get_by_label("Web併用").check()
    secretariat.press("会議を登録する")
    return re.search(r"/meetings/(\d+)", page.url)[1]
