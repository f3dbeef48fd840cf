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
    meeting = plan_a_meeting(secretariat)
    put_on_the_agenda(secretariat, meeting)


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


def plan_a_meeting(secretariat):
    secretariat.go("/meetings/new")
    page = secretariat.page
    page.get_by_label("年", exact=True).first.fill("4")
    page.get_by_label("月", exact=True).first.fill("9")
    page.get_by_label("日", exact=True).first.fill("29")
    page.get_by_label("開会").first.fill("10:00")
    page.get_by_label("場所").fill("中央館8階特別会議室")
    page.get_by_label("Web併用").check()
    secretariat.press("会議を登録する")
    secretariat.sees("第十三期・第2回")
    return re.search(r"/meetings/(\d+)", page.url)[1]


def put_on_the_agenda(secretariat, meeting):
    secretariat.go(f"/meetings/{meeting}/agenda")
    secretariat.press("次第に載せる")
    secretariat.follow("委員へ公開する")
    secretariat.press("委員へ公開する")
    secretariat.sees("諮問第470号")
