"""How long binding a packet takes, from pressing the button to the PDF being there.

    python3 Tests/Benchmarks/packet.py PROGRAM [ROUNDS]

The packet of the demo has 214 pages besides cover and contents, as a real one: our own sheets, 27 PDF and four pictures that were sent. A
second line has three Word files more. Each round has a data file of its own, so that nothing is made already.
"""

import http.client
import re
import statistics
import sys
import time
import urllib.parse

from product import ROOT, running, token_of

PAGE = "/meetings/2/packet"
WORD = ["reply.docx", "consultation.docx", "case_sheets.docx"]


def main():
    program, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    for words in ([], WORD):
        measured = [bind(program, words) for _ in range(rounds)]
        seconds = [second for second, _ in measured]
        more = f", {len(words)} Word files among them" if words else ""
        print(f"packet of {measured[0][1]} pages{more}: median {statistics.median(seconds):.1f} s, "
              f"longest {max(seconds):.1f} s", flush=True)


def bind(program, words):
    with running(program) as product:
        cookie = product.sign_in()
        for number, name in enumerate(words):
            send(product, cookie, 10 + number, ROOT / "Resources/Documents" / name)
        token = token_of(product.get(PAGE, cookie)[1])
        begun = time.monotonic()
        post(product, cookie, PAGE, urllib.parse.urlencode({"_csrf": token}), "application/x-www-form-urlencoded")
        while "資料一式をPDFで開く" not in (text := product.get(PAGE, cookie)[1]):
            if "packet-progress" not in text:
                raise SystemExit(f"no packet was made: {re.sub('<[^>]+>', ' ', text)[:600]}")
            time.sleep(0.02)
        return time.monotonic() - begun, int(re.search(r"(\d+)ページ、", text)[1])


def send(product, cookie, case, path):
    token = token_of(product.get(f"/cases/{case}", cookie)[1])
    boundary = "----shingi-bench"
    fields = {"_csrf": token, "delivery": "in_advance", "category": "enclosure", "access": "confidential"}
    body = b"".join(
        f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in fields.items())
    body += (f'--{boundary}\r\nContent-Disposition: form-data; name="files"; filename="{path.name}"\r\n'
             "Content-Type: application/octet-stream\r\n\r\n").encode() + path.read_bytes() + f"\r\n--{boundary}--\r\n".encode()
    post(product, cookie, f"/cases/{case}/materials", body, f"multipart/form-data; boundary={boundary}")


def post(product, cookie, path, body, kind):
    connection = http.client.HTTPConnection("127.0.0.1", product.port, timeout=30)
    connection.request(
        "POST", path, body, {"Content-Type": kind, "Cookie": cookie, "Origin": product.address})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 303:
        raise SystemExit(f"POST {path} answers {answer.status}")


if __name__ == "__main__":
    main()
