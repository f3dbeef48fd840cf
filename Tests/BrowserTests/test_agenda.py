"""An agenda built by hand, by key and by buttons, given out to the members, changed, and given out again with marks."""

import re

PLANNED = 2  # the demo's meeting of 2022-07-28, whose agenda the members have had since the week before


def test_an_agenda_is_built_in_place_and_given_out_again_with_marks(office):
    secretariat, department, member = office["事務局"], office["所管課"], office["委員"]
    cases = [accepted(department, secretariat, title) for title in ("窓口案内の委託について", "講座受付の委託について", "台帳電子化の委託について")]
    meeting = plan(secretariat)
    build(secretariat, meeting)
    release(secretariat, member, meeting, cases)
    change(secretariat, member, meeting, cases)


def accepted(department, secretariat, title):
    department.go("/cases/new?q=463")
    department.press("複写して起案する")
    department.page.get_by_label("件名").first.fill(title)
    department.press(re.compile("事務局へ(再)?提出する"))
    case = re.search(r"/cases/(\d+)", department.page.url)[1]
    secretariat.go(f"/cases/{case}")
    secretariat.press("受理して番号を付ける")
    return case


def plan(secretariat):
    secretariat.go("/meetings/new")
    page = secretariat.page
    for part, value in [("年", "4"), ("月", "9"), ("日", "1")]:
        page.get_by_label(part, exact=True).first.fill(value)
    page.get_by_label("開始").fill("10:00")
    page.get_by_label("場所").fill("中央館8階特別会議室")
    page.get_by_label("Web併用").check()
    secretariat.press("会議を登録する")
    return re.search(r"/meetings/(\d+)", page.url)[1]


def names(page, kind="consultation"):
    return [row.get_attribute("data-sort-name") for row in page.locator(f"[data-sort-list={kind}] > li").all()]


def in_place(page, act):
    """What the page asks for without being loaded anew."""
    page.evaluate("window.isTheSamePage = true")
    with page.expect_response(lambda answer: answer.request.method == "GET" and "/agenda" in answer.url):
        act()
    page.wait_for_function("document.querySelector('.is-held') === null")
    assert page.evaluate("window.isTheSamePage") is True


def build(secretariat, meeting):
    """One page load, whatever is done on it."""
    page = secretariat.page
    secretariat.go(f"/meetings/{meeting}/agenda")
    waiting = page.locator("[data-sort-new]")
    assert waiting.count() == 3
    in_place(page, lambda: waiting.nth(0).get_by_role("button", name="次第に載せる").click())
    page.wait_for_function("document.querySelectorAll('[data-sort-item]').length >= 1")
    # The second is dragged over onto the agenda.
    start = page.locator("[data-sort-new] .order__handle").first.bounding_box()
    target = page.locator("[data-sort-list=consultation] > li").first.bounding_box()
    page.mouse.move(start["x"] + 10, start["y"] + 10)
    page.mouse.down()
    page.mouse.move(target["x"] + 60, target["y"] + 4, steps=6)
    in_place(page, page.mouse.up)
    page.wait_for_function("document.querySelectorAll('[data-sort-list=consultation] > li').length === 2")
    in_place(page, lambda: page.locator("[data-sort-new]").first.get_by_role("button", name="次第に載せる").click())
    page.wait_for_function("document.querySelectorAll('[data-sort-list=consultation] > li').length === 3")
    order = names(page)
    # By hand: the first behind the second.
    handle = page.locator("[data-sort-list=consultation] > li").nth(0).locator(".order__handle").bounding_box()
    second = page.locator("[data-sort-list=consultation] > li").nth(1).bounding_box()
    page.mouse.move(handle["x"] + 10, handle["y"] + 10)
    page.mouse.down()
    page.mouse.move(handle["x"] + 12, second["y"] + second["height"] - 8, steps=8)
    in_place(page, page.mouse.up)
    assert names(page) == [order[1], order[0], order[2]]
    # By key: the last to the top, and a change of mind that moves nothing.
    page.locator("[data-sort-list=consultation] > li").nth(2).locator(".order__handle").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    in_place(page, lambda: page.keyboard.press("Enter"))
    assert names(page) == [order[2], order[1], order[0]]
    assert page.evaluate("document.activeElement.className") == "order__handle"
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert names(page) == [order[2], order[1], order[0]]
    # By button, and the automatic order as a start.
    in_place(page, lambda: page.get_by_role("button", name=f"{order[0]}を上へ").click())
    assert names(page) == [order[2], order[0], order[1]]
    in_place(page, lambda: page.get_by_role("button", name="諮問番号の順に並べる").click())
    assert names(page) == sorted(order)
    for field in page.locator("input[name^='pages.']").all():
        field.fill("11")
    in_place(page, lambda: page.get_by_role("button", name="件名とページ数を保存する").click())
    assert "P12～P22" in page.locator("[data-sort-list=consultation]").inner_text()
    secretariat.check()


def release(secretariat, member, meeting, cases):
    secretariat.follow("委員へ公開する")
    secretariat.press("委員へ公開する")
    member.go(f"/meetings/{meeting}")
    assert member.page.locator("tr[id^=item-]").count() == 3
    member.go(f"/cases/{cases[0]}")


def change(secretariat, member, meeting, cases):
    page = secretariat.page
    secretariat.go(f"/meetings/{meeting}/agenda")
    second = names(page)[1]
    in_place(page, lambda: page.get_by_role("button", name=f"{second}を次第から外す").click())
    page.get_by_label("件名").last.fill("情報提供の件")
    page.get_by_label("区分").select_option(label="情報提供")
    in_place(page, lambda: page.get_by_role("button", name="議題を加える").click())
    field = page.locator("input[name^='pages.']").first
    field.fill("9")
    in_place(page, lambda: page.get_by_role("button", name="件名とページ数を保存する").click())
    secretariat.sees("まだ委員に見えません")
    member.go(f"/meetings/{meeting}")
    assert member.page.get_by_text("情報提供の件").count() == 0
    assert member.page.locator("tr[id^=item-]").count() == 3
    secretariat.follow("委員へ改めて公開する")
    secretariat.press("委員へ公開する")
    member.go(f"/meetings/{meeting}")
    member.sees("追加1件、差替1件、削除1件")
    rows = member.page.locator("tr[id^=item-]")
    marks = [row.locator(".chip").all_inner_texts() for row in rows.all()]
    assert sorted(mark for row in marks for mark in row) == ["削除", "差替", "追加"], marks
    assert member.page.goto(f"/cases/{cases[1]}").status == 404
    assert member.page.goto(f"/cases/{cases[0]}").status == 200


def test_two_people_who_order_one_agenda_do_not_do_it_over_each_other(office):
    secretariat = office["事務局"]
    other = office.again("事務局")
    for person in (secretariat, other):
        person.go(f"/meetings/{PLANNED}/agenda")
    before = names(secretariat.page)
    in_place(secretariat.page, lambda: secretariat.page.get_by_role("button", name=f"{before[3]}を上へ").click())
    page = other.page
    with page.expect_response(lambda answer: answer.request.method == "POST") as refused:
        page.get_by_role("button", name=f"{before[3]}を下へ").click()
    assert refused.value.status == 409
    other.sees("ほかの人が先に次第を変えました。")
    assert names(page) == names(secretariat.page)
    assert page.evaluate("document.activeElement.hasAttribute('data-error-summary')")
    in_place(page, lambda: page.get_by_role("button", name=f"{before[3]}を下へ").click())
    assert names(page) == before
