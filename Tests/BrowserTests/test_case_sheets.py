"""A case with five matters under four articles, two of them under the same one: drafted, checked, accepted and printed."""

import re

import pytest

from paper import Paper, squeezed, too_wide

TITLE = "子どもの医療費を助成する事業の高校生等への拡大について"
OUTLINE = (
    "月見区では中学生までの医療費を助成している。令和5年4月から、対象を18歳に達する日以後の最初の3月31日までの者に広げる。"
    "申請の受付と審査、医療証の作成と送付、医療機関からの請求の審査と支払を、今の仕組みに加えて行う。" * 3)

MATTERS = ["業務の委託", "目的外利用", "電子計算組織に記録すること", "区の機関以外のものとの外部結合"]


def sentences(subject, count):
    return [f"{subject}の{n}番目の取決めとして、{'作業の場所と時間を限り、記録を残して、月の終わりに区へ報告する。' * (1 + n % 3)}" for n in range(1, count + 1)]


def paragraphs(subject, count):
    return "\n\n".join(sentences(subject, count))


def outsourcing(work, start):
    return {
        "業務委託の内容及び条件": paragraphs(f"{work}の内容", 4),
        "業務委託を必要とする理由": paragraphs(f"{work}を委ねる理由", 3),
        "当該委託開始(実施)時期": start,
        "業務委託により取り扱う個人情報の項目": [f"{work}で扱う項目{n} 受給者の氏名、住所、生年月日、電話番号" for n in range(1, 13)],
        "個人情報の保護措置等": sentences(f"{work}の保護", 14),
        "業務委託先(予定を含む)": f"{work}の委託先は、指名競争入札により決める。プライバシーマークの取得を資格の要件とする。",
    }


# By the number of the sheet; a table has a row for each list.
SHEETS = {
    1: outsourcing("医療証の印刷と封入", "令和4年11月1日～令和5年3月31日"),
    2: {
        "目的外利用する個人情報": [
            [f"項目{n} 世帯の{what}", f"助成の対象となるかを{n}番目の要件について確かめるため。" * (1 + n % 2), f"{section}{n}"]
            for n, (what, section) in enumerate(
                [("所得の額", "課税係"), ("扶養の有無", "課税係"), ("生活保護の受給の有無", "福祉係"), ("児童手当の認定番号", "給付係")] * 7, 1)],
        "目的外利用を必要とする理由": sentences("目的外利用", 6),
        "記録形態": "電磁的媒体及び紙",
        "保護対策": sentences("目的外利用の保護", 9),
        "開始(実施)時期": "令和4年10月1日～",
        "区ホームページ掲載予定": 0,
    },
    3: {
        "記録する個人情報": [
            [f"記録{n} 対象の者の{what}", f"{what}を{n}番目の画面に示し、資格の有無を確かめるため。"]
            for n, what in enumerate(["氏名", "生年月日", "保険者番号", "加入の開始日", "口座の番号"] * 7, 1)],
        "稼動時期": "令和5年1月4日",
        "電子計算組織に記録を必要とする理由": paragraphs("記録", 4),
        "処理の概要・効果": paragraphs("処理", 5),
        "セキュリティ・保護対策": sentences("記録の保護", 12),
    },
    4: {
        "個人情報の記録項目": [f"結合で送る項目{n} 受給者番号と資格の期間" for n in range(1, 16)],
        "結合する区のシステム": "子ども医療費助成システム",
        "結合先(結合方法)": "審査支払機関(閉域網による専用の回線、常時)",
        "稼動時期": "令和5年4月1日",
        "外部結合を必要とする理由": paragraphs("結合", 3),
        "処理の概要・効果": paragraphs("結合の処理", 3),
        "セキュリティ・保護対策": sentences("結合の保護", 10),
    },
    5: outsourcing("申請の受付と入力", "令和4年12月1日～令和5年9月30日"),
}
LEFT_BLANK = {3: ["システム委員会", "適用申請"]}


def test_a_case_with_five_matters_is_drafted_checked_accepted_and_printed(office):
    department, secretariat = office["所管課"], office["事務局"]
    case = begin(department)
    add_a_second_outsourcing(department)
    for number, answers in SHEETS.items():
        fill_sheet(department, number, answers)
    department.press("保存する", exact=True)
    department.sees("保存しました")
    assert department.page.locator(".side__gap").count() == 0, "nothing that must be written is left"
    department.press(re.compile("事務局へ提出する"))

    secretariat.go(f"/cases/{case}")
    secretariat.press("受理して番号を付ける")
    secretariat.sees("諮問第470号")
    assert too_wide(secretariat.page) == []
    the_paper_says_it_all(Paper(secretariat.page))


def begin(department):
    department.go("/cases/new")
    page = department.page
    page.locator("#title").fill(TITLE)
    page.locator("#department").select_option(index=1)
    for matter in MATTERS:
        page.get_by_role("checkbox", name=re.compile(matter)).check()
    department.press("起案する", exact=True)
    page.locator("#case-outline").fill(OUTLINE)
    return re.search(r"/cases/(\d+)/", page.url)[1]


def add_a_second_outsourcing(department):
    page = department.page
    page.locator("#new-provision").select_option(label="第16条第1項 業務の委託")
    page.locator("#new-note").fill("人材派遣")
    department.press("保存して、付議項目を加える")
    assert page.get_by_role("heading", name="個票5 業務の委託(人材派遣)").count() == 1


def fill_sheet(department, number, answers):
    section = department.page.locator("section", has=department.page.get_by_role("heading", name=re.compile(f"^個票{number} ")))
    for label, answer in answers.items():
        if isinstance(answer, list):
            fill_rows(section.get_by_role("group", name=label), answer)
        elif isinstance(answer, int):
            section.get_by_role("group", name=label).get_by_role("radio").nth(answer).check()
        else:
            section.get_by_label(label, exact=False).first.fill(answer)


def fill_rows(group, rows):
    """As a clerk would: one row after the other."""
    for n, row in enumerate(rows):
        if n:
            group.get_by_role("button", name=re.compile("(行|項目)を追加する")).click()
        cells = group.locator("[data-row]").nth(n).locator("input.control, textarea.control")
        for cell, text in zip(cells.all(), row if isinstance(row, list) else [row]):
            cell.fill(text)


def the_paper_says_it_all(paper):
    assert paper.is_a4()
    for text in [TITLE, OUTLINE, "諮問第470号"] + [text for sheet in SHEETS.values() for text in texts(sheet)]:
        for part in text.split("\n\n"):
            assert squeezed(part) in paper.text, part
    # A page for the summary sheet, and each sheet begins one of its own.
    starts = [paper.page_with("総括表", TITLE)] + [paper.page_with(f"個票{n} ", label) for n, label in first_labels()]
    assert None not in starts and starts == sorted(set(starts)), starts
    assert starts[:2] == [0, 1], "the summary sheet is one page"
    for n, _ in first_labels():
        assert paper.texts[paper.page_with(f"個票{n} ", dict(first_labels())[n])].startswith(("諮問事項", "報告事項")), n
    for sheet in SHEETS.values():
        for rows in (answer for answer in sheet.values() if isinstance(answer, list)):
            for row in rows:
                parts = row if isinstance(row, list) else [row]
                assert paper.page_with(*parts) is not None, f"torn over two pages: {parts}"
    blanks = sum(len(labels) for labels in LEFT_BLANK.values())
    assert paper.text.count(squeezed("(記入なし)")) == blanks


def first_labels():
    return [(n, next(iter(sheet))) for n, sheet in SHEETS.items()]


def texts(sheet):
    for answer in sheet.values():
        if isinstance(answer, str):
            yield answer
        elif isinstance(answer, list):
            for row in answer:
                yield from row if isinstance(row, list) else [row]
