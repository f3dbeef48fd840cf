"""What leaves the secretariat after a meeting: attendance book, vote record, covering letter, annual report."""

import re

HELD = 1  # the demo's meeting of 2022-06-01


def test_the_documents_of_a_meeting_and_of_its_year(office):
    secretariat = office["事務局"]
    page = secretariat.page
    secretariat.go(f"/meetings/{HELD}")
    secretariat.follow("出席簿", exact=True)
    secretariat.sees("委員16名中15名出席、定足数9名")
    fits_on_paper(page)
    secretariat.follow("令和4年度の出席簿を見る")
    fits_on_paper(page)
    secretariat.follow("令和4年度の年次報告を見る")
    fits_on_paper(page)
    with page.expect_download() as download:
        page.get_by_role("link", name="Wordで保存する", exact=True).click()
    assert download.value.suggested_filename == "年次報告_令和4年度.docx"
    secretariat.follow("公開用の年次報告を見る")
    assert "青山" not in page.locator("main").inner_text()


def test_a_letter_is_chosen_read_and_mended(office):
    secretariat = office["事務局"]
    page = secretariat.page
    secretariat.go(f"/meetings/{HELD}")
    secretariat.follow("送付文", exact=True)
    page.get_by_label("送るもの").select_option("答申書の写し")
    page.get_by_label("宛先").select_option("所管課")
    page.get_by_label("文書番号").fill("4月区第80号")
    page.locator("#answer_by-year").fill("4")
    page.locator("#answer_by-month").fill("1")
    page.locator("#answer_by-day").fill("5")
    page.locator("#date-year").fill("4")
    page.locator("#date-month").fill("6")
    page.locator("#date-day").fill("10")
    secretariat.press("この内容で文面を見る")
    secretariat.sees("回答の期限が送付の日より前です。")
    assert page.get_by_label("文書番号").input_value() == "4月区第80号"
    page.locator("#answer_by-month").fill("6")
    page.locator("#answer_by-day").fill("17")
    secretariat.press("この内容で文面を見る")
    letter = page.locator("article.document").inner_text()
    assert "4月区第80号" in letter and "御中" in letter and "令和4年6月17日(金)まで" in letter
    mail = page.get_by_label(re.compile("本文を選んで")).input_value()
    assert "答申書の写しを送付します" in mail


def fits_on_paper(page):
    page.emulate_media(media="print")
    box = page.locator("article.document").bounding_box()
    assert box["width"] <= page.viewport_size["width"]
    assert not page.get_by_role("link", name="PDFで開く").is_visible()
    page.emulate_media(media="screen")
