"""From a draft to a reply, as the people who do it: department, secretariat, clerk, member, and the public."""

import re

TITLE = "月見区移住相談窓口の運営委託について"


def test_a_case_goes_from_draft_to_reply(office):
    department, secretariat = office["所管課"], office["事務局"]
    case = draft_by_copying(department)
    submit(department)
    return_with_a_comment(secretariat, case)
    correct(department, case)
    accept(secretariat, case)
    meeting = plan_a_meeting(secretariat, month=9, title="第十三期・第2回")
    put_on_the_agenda(secretariat, meeting)

    clerk, member = office["書記"], office["委員"]
    open_with_eleven_here_and_four_by_web(clerk, meeting)
    one_more_arrives_by_web(clerk)
    decide_apart(clerk)
    decide_without_objection(clerk)
    a_sum_that_does_not_match_is_refused(clerk)
    decide_by_show_of_hands(clerk)
    close(clerk)

    reply = issue_the_reply(secretariat)
    the_reply_can_be_read(member, reply)
    the_reply_can_be_read(office.visitor(), reply.replace("/replies", "/public/replies"))
    the_promise_waits_for_the_next_meeting(secretariat)


def draft_by_copying(department):
    """Copies 諮問第463号, which has the three matters; gives the draft's number in addresses."""
    department.go("/cases/new")
    department.page.get_by_label("件名または諮問番号の一部").fill("463")
    department.press("絞り込む")
    department.press("複写して起案する")
    page = department.page
    for matter in ["業務の委託", "電子計算組織に記録すること", "外部結合"]:
        assert page.get_by_role("heading", name=matter).count() >= 1, matter
    page.get_by_label("件名").first.fill(TITLE)
    page.get_by_label("当該委託開始(実施)時期").fill("令和4年10月")
    department.press("保存する", exact=True)
    department.sees("保存しました")
    assert page.get_by_label("件名").first.input_value() == TITLE
    return re.search(r"/cases/(\d+)/", page.url)[1]


def submit(department):
    department.press(re.compile("事務局へ(再)?提出する"))
    department.sees("確認待ち")


def return_with_a_comment(secretariat, case):
    secretariat.go("/")
    secretariat.follow(TITLE)
    secretariat.follow("差し戻す")
    page = secretariat.page
    page.get_by_label("差し戻す理由").fill("開始の時期を具体的に書いてください。")
    page.locator(".question", has_text="当該委託開始(実施)時期").get_by_role("textbox").fill("何日からかを書いてください。")
    secretariat.press("差し戻す", exact=True)
    secretariat.sees("差戻し")


def correct(department, case):
    department.go(f"/cases/{case}/draft")
    department.sees("何日からかを書いてください。")
    department.page.get_by_label("当該委託開始(実施)時期").fill("令和4年10月1日～")
    submit(department)


def accept(secretariat, case):
    secretariat.go(f"/cases/{case}/changes")
    secretariat.sees("1日～")
    secretariat.go(f"/cases/{case}")
    secretariat.press("受理して番号を付ける")
    secretariat.sees("諮問第470号")


def plan_a_meeting(secretariat, month, title):
    secretariat.go("/meetings/new")
    page = secretariat.page
    page.get_by_label("年", exact=True).first.fill("4")
    page.get_by_label("月", exact=True).first.fill(str(month))
    page.get_by_label("日", exact=True).first.fill("29")
    page.get_by_label("開始").fill("10:00")
    page.get_by_label("場所").fill("中央館8階特別会議室")
    page.get_by_label("Web併用").check()
    secretariat.press("会議を登録する")
    secretariat.sees(title)
    return re.search(r"/meetings/(\d+)", page.url)[1]


def put_on_the_agenda(secretariat, meeting):
    secretariat.go(f"/meetings/{meeting}/agenda")
    secretariat.press("次第に載せる")
    secretariat.follow("委員へ公開する")
    secretariat.press("委員へ公開する")
    secretariat.sees("諮問第470号")


def open_with_eleven_here_and_four_by_web(clerk, meeting):
    clerk.go(f"/meetings/{meeting}/day")
    clerk.press("未記録の委員を会場にする")
    seats = clerk.page.locator(".seat")
    assert seats.count() == 16
    for number in range(11, 15):
        seats.nth(number).get_by_label("Web", exact=True).check()
    seats.nth(15).get_by_label("欠席", exact=True).check()
    clerk.press("出席を保存する")
    clerk.press("開会する")
    assert quorum(clerk) == "定足数9名、出席15名、成立"


def quorum(person):
    return re.sub(r"\s", "", person.page.locator(".quorum__line").first.inner_text())


def one_more_arrives_by_web(clerk):
    clerk.page.locator(".seat").nth(15).get_by_label("Web", exact=True).check()
    clerk.press("出席を保存する")
    assert quorum(clerk) == "定足数9名、出席16名、成立"


def decide_apart(clerk):
    clerk.page.get_by_text("付議項目を分けて採決する").click()
    clerk.page.get_by_label(re.compile("外部結合")).check()
    clerk.press("分けて採決する")


def decide_without_objection(clerk):
    page = clerk.page
    page.get_by_label("異議なし").check()
    page.get_by_role("textbox", name="1行目 条件").fill("相談記録を委託の終了後に消去すること。")
    page.get_by_label("次回報告").first.check()
    clerk.press("読み上げて確認")
    clerk.sees("異議なしと認め")
    with page.expect_navigation(wait_until="load"):
        page.keyboard.press("Enter")
    clerk.check()


def a_sum_that_does_not_match_is_refused(clerk):
    page = clerk.page
    page.get_by_label("挙手").check()
    page.get_by_role("textbox", name="賛成").fill("13")
    page.get_by_role("textbox", name="反対").fill("1")
    clerk.press("読み上げて確認")
    clerk.sees("議決に加われる人数(15名)と合いません")
    assert page.get_by_role("textbox", name="賛成").input_value() == "13"
    assert page.get_by_role("textbox", name="反対").input_value() == "1"
    assert page.title().startswith("エラー:")


def decide_by_show_of_hands(clerk):
    clerk.page.get_by_role("textbox", name="賛成").fill("14")
    clerk.press("読み上げて確認")
    clerk.sees("賛成14名、反対1名でございますので、本件は了承といたします。")
    with clerk.page.expect_navigation(wait_until="load"):
        clerk.page.keyboard.press("Enter")
    clerk.check()
    clerk.sees("議長を除く議決参加15名のうち賛成14名・反対1名")


def close(clerk):
    clerk.press("閉会する")
    clerk.sees("閉会")


def issue_the_reply(secretariat):
    """Gives its address."""
    secretariat.go("/")
    secretariat.follow("答申", within=secretariat.page.get_by_role("navigation", name="メインメニュー"))
    secretariat.follow(re.compile(TITLE))
    page = secretariat.page
    page.get_by_label("年", exact=True).fill("4")
    page.get_by_label("月", exact=True).fill("9")
    page.get_by_label("日", exact=True).fill("30")
    secretariat.press("答申して番号を付ける")
    return re.sub(r"^https?://[^/]+", "", page.url)


def the_reply_can_be_read(person, address):
    person.go(address)
    for text in ["諮問第470号", "答申第", "令和4年9月30日", "条件付了承", "相談記録を委託の終了後に消去すること。"]:
        person.sees(text)


def the_promise_waits_for_the_next_meeting(secretariat):
    meeting = plan_a_meeting(secretariat, month=11, title="第十三期・第3回")
    secretariat.go(f"/meetings/{meeting}")
    secretariat.sees("相談記録を委託の終了後に消去すること。")
    secretariat.go("/follow-ups")
    secretariat.sees("第十三期・第3回")
