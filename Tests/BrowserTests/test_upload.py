"""Papers as large as they may be, through the real page: they arrive byte for byte, one sees how far they have come, and the
server holds no more than a little of them at a time."""

import hashlib
import os
import pathlib
import re
import urllib.request

import pytest
from playwright.sync_api import expect

BLOCK = 1 << 20
CASE = "/cases/10"


@pytest.fixture
def papers(tmp_path):
    """Makes a PDF of so many MB; gives its path and SHA-256."""

    def make(megabytes, name="大きな資料.pdf"):
        path, digest = tmp_path / name, hashlib.sha256()
        with open(path, "wb") as file:
            for _ in range(megabytes):
                block = b"%PDF-1.7\n" + os.urandom(BLOCK - 9)
                digest.update(block)
                file.write(block)
        return str(path), digest.hexdigest()

    return make


def peak_megabytes(server):
    text = pathlib.Path(f"/proc/{server.process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", text)[1]) / 1024


def choose(person, *paths):
    person.go(CASE)
    person.page.get_by_label("ファイル", exact=False).set_input_files(list(paths))


def send(person):
    return person.page.get_by_role("button", name="資料を加える")


def digest_of(person, href):
    """Fetches a paper as the browser would, and says what came, without holding it in the test."""
    cookies = "; ".join(f"{c['name']}={c['value']}" for c in person.context.cookies())
    request = urllib.request.Request(person.office.server.address + href, headers={"Cookie": cookies})
    digest = hashlib.sha256()
    with urllib.request.urlopen(request, timeout=60) as answer:
        while block := answer.read(BLOCK):
            digest.update(block)
    return digest.hexdigest()


def test_200_MB_go_in_and_come_out_the_same_through_little_memory(office, papers):
    secretariat, (path, digest) = office["事務局"], papers(200)
    choose(secretariat, path)
    page = secretariat.page
    page.get_by_label("資料名").fill("大きな図面")
    send(secretariat).click()
    expect(page.locator("[data-upload-progress]")).to_be_visible()
    # Whoever clicks twice sends once.
    send(secretariat).dispatch_event("click")
    expect(page.get_by_text("資料を1件加えました。")).to_be_visible(timeout=90_000)
    secretariat.check()
    links = page.get_by_role("link", name="大きな図面", exact=True)
    assert links.count() == 1
    assert digest in page.content()
    assert digest_of(secretariat, links.get_attribute("href").removesuffix("/page")) == digest
    peak = peak_megabytes(office.server)
    assert peak < 120, f"{peak:.0f} MB resident"


def test_several_files_at_once_and_without_script(chromium, office, papers):
    (one, _), (two, _) = papers(1, "一.pdf"), papers(1, "二.pdf")
    secretariat = office["事務局"]
    choose(secretariat, one, two)
    send(secretariat).click()
    expect(secretariat.page.get_by_text("資料を2件加えました。")).to_be_visible()
    plain = chromium.new_context(
        base_url=office.server.address, java_script_enabled=False, storage_state=secretariat.context.storage_state())
    page = plain.new_page()
    page.goto(CASE)
    page.get_by_label("ファイル", exact=False).set_input_files([one])
    page.get_by_label("資料名").fill("台本なし")
    page.get_by_role("button", name="資料を加える").click()
    expect(page.get_by_text("資料を1件加えました。")).to_be_visible()
    expect(page.get_by_role("link", name="台本なし", exact=True)).to_be_visible()
    plain.close()


def test_what_is_too_large_or_no_paper_is_said_and_nothing_chosen_is_lost(office, papers, tmp_path):
    secretariat, (large, _) = office["事務局"], papers(201)
    page = secretariat.page
    choose(secretariat, large)
    page.get_by_label("資料名").fill("図面")
    send(secretariat).click()
    expect(page.locator("[data-upload-error]")).to_contain_text("「大きな資料.pdf」は200MBを超えています。")
    program = tmp_path / "実行.pdf"
    program.write_bytes(b"MZ\0\0")
    page.get_by_label("ファイル", exact=False).set_input_files([str(program)])
    send(secretariat).click()
    expect(page.locator("[data-upload-error]")).to_contain_text("「実行.pdf」は受け付けられない種類のファイルです。")
    assert page.get_by_label("資料名").input_value() == "図面"
    good, _ = papers(1, "良い.pdf")
    page.get_by_label("ファイル", exact=False).set_input_files([good])
    send(secretariat).click()
    expect(page.get_by_text("資料を1件加えました。")).to_be_visible()


def test_a_sending_that_breaks_off_or_is_stopped_can_be_tried_again(office, papers):
    secretariat, (path, _) = office["事務局"], papers(30)
    page = secretariat.page
    choose(secretariat, path)
    # As slow as a line of some old branch office, so that there is something to stop.
    line = secretariat.context.new_cdp_session(page)
    line.send("Network.enable")
    slow = {"offline": False, "latency": 0, "downloadThroughput": -1, "uploadThroughput": 2 << 20}
    line.send("Network.emulateNetworkConditions", slow)
    send(secretariat).click()
    page.get_by_role("button", name="送信を中止する").click()
    expect(page.locator("[data-upload-error]")).to_have_text("送信を中止しました。資料は加えられていません。")
    send(secretariat).click()
    expect(page.locator("[data-upload-progress]")).to_be_visible()
    office.server.kill()
    expect(page.locator("[data-upload-error]")).to_contain_text("通信が切れたため、資料を送れませんでした。")
    secretariat.faults.clear()
    office.server.start()
    line.send("Network.emulateNetworkConditions", slow | {"uploadThroughput": -1})
    send(secretariat).click()
    expect(page.get_by_text("資料を1件加えました。")).to_be_visible(timeout=30_000)
