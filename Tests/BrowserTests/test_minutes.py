"""Minutes of 30,000 characters, as people make them: imported, edited, confirmed and corrected by a member, approved, and
published with two names and one passage withheld. The way of five members with eleven corrections is in
Tests/ShingiServicesTests/Minutes."""

import io
import re
import urllib.request
import zipfile

from test_journey import open_with_eleven_here_and_four_by_web

HELD, LATER = 1, 2
SPEAKERS = ["会 長", "石川委員", "環境課長", "上野委員", "江藤委員", "大原委員", "区政情報課長"]
WITHHELD = ["夕凪", "朝霧", "口座の番号の下四桁"]


def record():
    """About 30,000 characters; nobody ever said a word of it."""
    parts, number = ["(1) 開 会"], 0
    while sum(map(len, parts)) < 30_000:
        number += 1
        speaker = SPEAKERS[number % len(SPEAKERS)]
        words = f"{number}番目の発言です。" + "委託先で預かる名簿の扱いについて、保存の期間と消去の方法を順に確かめます。" * 4
        if number == 12:
            words += "窓口の夕凪さんと朝霧さんから聞きました。口座の番号の下四桁だけを使います。"
        parts.append(f"【{speaker}】 {words}")
    return "\n\n".join(parts), number


def test_minutes_from_a_transcript_to_the_public_page(office):
    secretariat, clerk = office["事務局"], office["書記"]
    text, turns = record()
    assert len(text) >= 30_000
    import_transcript(secretariat, text, turns)
    edit(secretariat, turns)
    send(secretariat)
    correct(office["委員"], 2)
    decide(secretariat, 2)
    approve(secretariat, clerk)
    publish(secretariat)
    nothing_withheld_is_public(office)


def import_transcript(secretariat, text, turns):
    secretariat.go(f"/meetings/{HELD}")
    secretariat.follow("会議録", exact=True)
    secretariat.press("会議録を作る")
    secretariat.sees("出席者・欠席者")
    secretariat.follow("発言記録を取り込む")
    secretariat.page.get_by_label("発言記録").fill(text)
    secretariat.press("読み取って確かめる")
    secretariat.sees(f"{turns}件")
    secretariat.page.get_by_label(re.compile("「区政情報課長」")).select_option(label="事務局")
    secretariat.press("この内容で取り込む")
    secretariat.sees(f"発言{turns}件")


def edit(secretariat, turns):
    page = secretariat.page
    first = page.locator(".turn", has_text="1番目の発言です。").first
    secretariat.follow(re.compile("^直す"), within=first)
    page.get_by_label("ここから後を、新しい発言にする").select_option(index=1)
    secretariat.press("ここで分ける")
    secretariat.sees(f"発言{turns + 1}件")
    secretariat.press(re.compile("^元に戻す"))
    secretariat.sees(f"発言{turns}件")


def send(secretariat):
    secretariat.go(f"/meetings/{HELD}/minutes")
    secretariat.follow("委員に確認を求める")
    secretariat.press("確認を求める", exact=True)
    secretariat.sees("委員の確認中")


def correct(member, most):
    """Asks for that many corrections of own remarks, then confirms."""
    page = member.page
    for number in range(most):
        member.go(f"/meetings/{HELD}/minutes/confirmation")
        own = page.locator("details.minutes__own").nth(0)
        own.locator("summary").click()
        words = own.get_by_label("訂正後の発言")
        words.fill(words.input_value() + f"(訂正{number + 1})")
        member.press("訂正を送る", within=own)
        member.sees("訂正を事務局へ送りました。")
    member.press("確認しました", exact=True)


def decide(secretariat, count):
    secretariat.go(f"/meetings/{HELD}/minutes/confirmation")
    page = secretariat.page
    secretariat.press("確認を締め切る")
    secretariat.sees(f"まだ決めていない訂正が{count}件あります")
    for number in range(count):
        form = page.locator("article.card:has(form)").first
        if number < count - 1:
            secretariat.press(re.compile("^受け入れる"), within=form)
            continue
        secretariat.press(re.compile("^受け入れない"), within=form)
        secretariat.sees("受け入れない理由を入力してください。")
        form = page.locator("article.card:has(form)").first
        form.get_by_label("理由").fill("録音のとおりであるため。")
        secretariat.press(re.compile("^受け入れない"), within=form)
    secretariat.press("確認を締め切る")
    secretariat.sees("確認済・承認待ち")


def approve(secretariat, clerk):
    secretariat.go(f"/meetings/{HELD}/minutes/confirmation")
    secretariat.press(re.compile("^紙の署名を記録する"))
    open_with_eleven_here_and_four_by_web(clerk, LATER)
    secretariat.go(f"/meetings/{HELD}/minutes")
    secretariat.follow("承認を記録する")
    secretariat.page.get_by_label("承認した会議").select_option(index=1)
    secretariat.press("承認を記録する")
    secretariat.sees("承認済")
    secretariat.sees(re.compile("照合値\\(SHA-256\\):[0-9a-f]{64}"))


def publish(secretariat):
    secretariat.follow("公開しない箇所と公開")
    page = secretariat.page
    for words in WITHHELD:
        page.get_by_label("公開しない言葉").fill(words)
        page.get_by_label("根拠").fill("情報公開条例第7条第2号")
        secretariat.press("公開しない箇所に加える")
    secretariat.press("この内容で公開する")
    secretariat.sees("公開しています。")


def nothing_withheld_is_public(office):
    visitor = office.visitor()
    visitor.go(f"/public/minutes/{HELD}")
    visitor.sees("●●●さん")
    for address in [f"/public/minutes/{HELD}", "/public", "/public/feed.atom", "/public/calendar.ics"]:
        with urllib.request.urlopen(office.server.address + address) as answer:
            body = answer.read().decode()
        assert not [words for words in WITHHELD if words in body], address
    with urllib.request.urlopen(office.server.address + f"/public/minutes/{HELD}/record.docx") as answer:
        with zipfile.ZipFile(io.BytesIO(answer.read())) as archive:
            parts = {name: archive.read(name).decode() for name in archive.namelist()}
    assert "番目の発言" in parts["word/document.xml"]
    assert not [(words, name) for words in WITHHELD for name, part in parts.items() if words in part]
    for words in WITHHELD:
        visitor.go("/public?q=" + urllib.request.quote(words))
        assert visitor.page.locator("a[href='/public/meetings/1']").count() == 0
    visitor.go("/public?q=" + urllib.request.quote("番目の発言"))
    assert visitor.page.locator("a[href='/public/meetings/1']").count() == 1
    visitor.context.close()
