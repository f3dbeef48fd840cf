"""The packet of a meeting, as the secretariat makes it: a paper is added, the packet made while one sees how far it is, opened, and its
pages taken into the agenda, which is then printed."""

import re
import subprocess
import urllib.request

import pytest
from playwright.sync_api import expect

MEETING = 2


@pytest.fixture
def paper(chromium, tmp_path):
    """A PDF of three pages."""
    path = tmp_path / "追加の評価書.pdf"
    page = chromium.new_page()
    page.set_content("".join(f'<p style="break-after: page">評価書の追加 {n}枚目</p>' for n in (1, 2)) + "<p>評価書の追加 3枚目</p>")
    page.pdf(path=path, format="A4")
    page.close()
    return str(path)


def text_of(data):
    """By page, without blanks."""
    shown = subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True, check=True).stdout.decode()
    return [re.sub(r"\s", "", page) for page in shown.split("\f")[:-1]]


def fetched(person, path):
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in person.context.cookies())
    request = urllib.request.Request(person.office.server.address + path, headers={"Cookie": cookies})
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.headers["Content-Type"] == "application/pdf"
        return answer.read()


def test_the_packet_is_made_and_its_pages_go_into_the_agenda(office, paper):
    secretariat = office["事務局"]
    add(secretariat, paper)
    make(secretariat)
    pages = text_of(fetched(secretariat, f"/meetings/{MEETING}/packet.pdf"))
    added = [page for page in pages if "評価書の追加" in page]
    assert len(added) == 3 and all("追加" in page for page in added)
    assert [re.search(r"P(\d+)$", page)[1] for page in added] == ["215", "216", "217"]
    take(secretariat)
    print_agenda(secretariat)
    old(secretariat)


def add(secretariat, paper):
    secretariat.go(f"/meetings/{MEETING}")
    secretariat.follow(re.compile("資料を加える.*特定個人情報保護評価書について"))
    secretariat.sees("加えてある資料")
    secretariat.page.get_by_label("ファイル", exact=False).set_input_files(paper)
    # Sent by the page's script, which then goes on.
    secretariat.page.get_by_role("button", name="資料を加える").click()
    expect(secretariat.page.get_by_role("link", name="追加の評価書")).to_be_visible()
    secretariat.check()


def make(secretariat):
    page = secretariat.page
    secretariat.follow("資料一式", exact=True)
    secretariat.press("資料一式のPDFを作る")
    bar = page.get_by_role("progressbar", name="資料一式を作っています")
    link = page.get_by_role("link", name="資料一式をPDFで開く")
    # It is seen while it is made, and comes to its end by itself.
    expect(bar.or_(link).first).to_be_visible()
    expect(link).to_be_visible(timeout=60_000)
    secretariat.sees("219ページ")
    secretariat.sees("次第ではP211～P214")
    secretariat.check()


def take(secretariat):
    secretariat.press("綴じたページを次第に取り込む")
    secretariat.sees("綴じたページを次第に取り込みました。")
    expect(secretariat.page.get_by_role("button", name="綴じたページを次第に取り込む")).to_have_count(0)
    expect(secretariat.page.get_by_role("link", name="資料一式をPDFで開く")).to_be_visible()


def print_agenda(secretariat):
    secretariat.follow("次第の用紙")
    secretariat.sees("P211～P217")
    printed = "".join(text_of(secretariat.page.pdf(format="A4")))
    made = "".join(text_of(fetched(secretariat, f"/meetings/{MEETING}/agenda_sheet.pdf")))
    for text in (printed, made):
        assert "P1～P21" in text and "P22～P32" in text and "P211～P217" in text


def old(secretariat):
    secretariat.go(f"/meetings/{MEETING}")
    secretariat.follow(re.compile("資料を加える.*特定個人情報保護評価書について"))
    secretariat.press(re.compile("取り除く.*追加の評価書"))
    secretariat.sees("資料を取り除きました。記録には残ります。")
    secretariat.go(f"/meetings/{MEETING}/packet")
    secretariat.sees("作った資料一式は、古くなりました。")
    expect(secretariat.page.get_by_role("button", name="資料一式のPDFを作り直す")).to_be_visible()
