"""Makes the papers of the demo anew, Resources/Demo/Papers: invented, as long as those of such a meeting are.

    .build/venv/bin/python Tests/BrowserTests/demo_papers.py [NAME.pdf …]

Needs chromium, qpdf, pdftoppm and the BIZ UD fonts, as the product does for PDF. What comes out is checked in: the demo is loaded without
any of these.
"""

import html
import itertools
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEMO = ROOT / "Resources/Demo"
FOLDER = DEMO / "Papers"
STYLE = """
@page { size: A4; margin: 22mm 20mm 24mm }
@page wide { size: A4 landscape; margin: 18mm }
* { box-sizing: border-box }
body { margin: 0; font: 11pt/%(line)s "BIZ UDPGothic"; line-break: strict }
h1 { margin: 0 0 8mm; font-size: 15pt; text-align: center }
h2 { margin: 5mm 0 2mm; font-size: 12pt }
p { margin: 0 0 2.5mm; text-align: justify }
ol, ul { margin: 0 0 3mm; padding-left: 6mm }
table { width: 100%%; border-collapse: collapse; font-size: 9pt; line-height: %(row)s }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { padding: 1mm 1.6mm; border: .5pt solid; text-align: left; vertical-align: top }
th { background: #eee; font-weight: normal }
.end { text-align: right }
.new { break-before: page }
.flow { display: flex; flex-direction: column; align-items: center; gap: 3mm; margin: 6mm 0 }
.flow div { width: 110mm; padding: 4mm; border: 1pt solid; border-radius: 2mm; text-align: center }
.speaker { padding-left: 1em; text-indent: -1em }
"""


def main():
    wanted = sys.argv[1:]
    cases = {case["key"]: case for case in json.loads((DEMO / "cases.json").read_text())["cases"]}
    FOLDER.mkdir(exist_ok=True)
    for name, pages, body in papers(cases):
        if wanted and name not in wanted:
            continue
        made = fit(body, pages)
        if name.endswith(".png"):
            picture(made, FOLDER / name)
        else:
            shutil.copy(made, FOLDER / name)
        print(f"{name}: {pages}, {(FOLDER / name).stat().st_size // 1024} KB")


def papers(cases):
    yield "minutes-15.pdf", 21, minutes(cases)
    yield "c462-flow.pdf", 1, flow("別紙1 検査と入力の流れ", [
        "健診会場で機器により屈折を測定する", "測定の結果を健診票に記入する", "保健予防課の職員が保健衛生システムに入力する",
        "精密検査が必要な子の保護者に受診を案内する", "医療機関からの報告を追加で入力する", "未受診の子の一覧を出し、地区の担当者が連絡する"])
    yield "c462-items.pdf", 2, item_table("別紙2 保健衛生システムに記録する項目", "健診", 38)
    yield "c462-letter.pdf", 1, letter("別紙3 保護者への案内文(案)", "3歳児健康診査における屈折検査のお知らせ", [
        "区では、お子さんの目の病気や見えにくさを早く見つけるため、3歳児健康診査に機器による屈折検査を加えます。",
        "検査は、機器をのぞいていただくだけで、数秒で終わります。痛みはなく、目に触れることもありません。",
        "結果は健診の記録として区が管理し、目的のほかには使いません。",
        "検査を希望されない場合は、受付でお申し出ください。健診のほかの項目は、そのまま受けられます。"])
    yield "c462-safeguards.pdf", 2, clauses("別紙4 保健衛生システムの安全管理措置", SYSTEM)
    yield "c462-plan.png", 1, plan("参考 健診会場の配置", ["受付", "問診", "身体計測", "屈折検査", "視力の確認", "診察", "相談", "出口"])
    yield "c462-terms.pdf", 1, terms("参考 用語の説明", [
        ("屈折", "目に入った光が曲がり、網膜に像を結ぶ働き。遠視、近視、乱視の程度として測られる。"),
        ("弱視", "見る機会が足りないために視力が育たないこと。早く見つければ治療の効果が高い。"),
        ("精密検査", "健診の結果により、眼科の医療機関で受けていただく詳しい検査。"),
        ("保健衛生システム", "健診、予防接種などの記録を管理する区の電子計算組織。")])
    yield "c463-flow.pdf", 1, flow("別紙1 業務の流れ", [
        "区と受託者が情報発信の計画を作る", "受託者が記事と動画を作り、区が内容を確かめる", "受託者が区外の媒体に掲載する",
        "問い合わせは区が受け、受託者には氏名等を渡さない", "閲覧の統計だけを受託者が集計して報告する"])
    yield "c463-screen.png", 1, plan("別紙2 掲載するページの構成", ["見出しと写真", "記事の本文", "動画", "催しの案内", "問い合わせ先(区)", "個人情報の取扱い"])
    yield "c463-clauses.pdf", 2, clauses("別紙3 個人情報の取扱いに関する特記事項", CLAUSES)
    yield "c463-meetings.pdf", 2, clauses("別紙4 Web会議における情報の保護", SYSTEM)
    yield "c464-flow.pdf", 1, flow("別紙1 受講の流れ", [
        "応募者が区の申込フォームから申し込む", "区が受講用のアドレスを一人ずつ送る", "受託者がWeb会議システムで講座を開く",
        "受講者は氏名の代わりに受付番号で参加する", "終了後、受託者は参加の記録を消去し、区へ報告する"])
    yield "c464-safeguards.pdf", 1, clauses("別紙2 会議情報の保護", SYSTEM[:4])
    yield "c465-flow.pdf", 1, flow("別紙1 配信と相談の流れ", [
        "所管課が配信の原稿を作る", "報道広報課の職員が承認し、配信を予約する", "受託者がシステムの稼動を見守る",
        "利用者は欲しい情報の分野を選んで受け取る"])
    yield "c465-items.pdf", 1, item_table("別紙2 記録する項目", "配信", 18)
    yield "c465-before.pdf", 1, terms("参考 前回の諮問で承認された内容", [
        ("委託の範囲", "システムの提供、保守及び操作の支援。配信の内容を作ることは含まない。"),
        ("取り扱う個人情報", "利用者の識別番号、選んだ配信の分野、居住する地区。氏名及び電話番号は取り扱わない。"),
        ("今回加えるもの", "位置を添えた通報の受付。受け付けた位置は、対応が終わった時に消去する。")])
    yield "c466-flow.pdf", 1, flow("別紙1 実証実験の流れ", [
        "協力事業者の車両が走行中に路面を録画する", "録画は車両の中で顔と番号標を判別できない画像に変える",
        "路面の損傷の候補だけを事業者の設備へ送る", "区の職員が候補を確かめ、補修の要否を決める", "実験の終了後、事業者は録画を消去し証明書を出す"])
    yield "c466-agreement.pdf", 2, clauses("別紙2 実証実験に関する協定の骨子", CLAUSES)
    yield "c466-route.png", 1, plan("別紙3 走行する区域", ["北の区域", "中央の区域", "東の区域", "西の区域", "川沿いの道路", "試験をしない区間"])
    yield "c467-functions.pdf", 4, item_table("別紙1 アプリの機能と取り扱う情報", "学校", 84)
    yield "c467-clauses.pdf", 3, clauses("別紙2 個人情報の取扱いに関する特記事項", CLAUSES + SYSTEM)
    yield "c467-screens.pdf", 4, screens("別紙3 画面の例", ["欠席の連絡", "学校からの便り", "アンケート", "管理者の画面"])
    yield "c467-guide.pdf", 2, clauses("参考 教職員が使うときの手引(案)", GUIDE)
    yield "c468-flow.pdf", 2, flow("別紙1 業務の流れ", [
        "対象となる世帯を住民記録から抽出する", "申請書を印刷し、封入して送る(委託)", "返送された申請書を受け付け、開封して仕分ける(人材派遣)",
        "内容を審査し、不備があれば連絡する(区職員)", "医療証を印刷し、送る(委託)", "審査支払機関から請求の情報を受け取る",
        "支払の結果を記録し、統計を作る"], second="各段階の個人情報")
    yield "c468-clauses.pdf", 4, clauses("別紙2 個人情報の取扱いに関する特記事項(委託)", CLAUSES + SYSTEM + GUIDE)
    yield "c468-oath.pdf", 2, oath("別紙3 誓約書の様式", ["受託者の従事者用", "派遣職員用"])
    yield "c468-staff.pdf", 4, clauses("別紙4 個人情報の取扱いに関する特記事項(人材派遣)", GUIDE + CLAUSES + SYSTEM)
    yield "c468-items.pdf", 3, item_table("別紙5 記録する項目と保有する課", "医療費", 60)
    yield "c468-figures.pdf", 1, item_table("参考 対象者の見込み", "地区", 16)
    yield "report-sms.pdf", 5, sms()
    yield "report-sms-answers.pdf", 2, answers()
    yield "report-operation.pdf", 100, operation()
    yield "report-assessment.pdf", 4, clauses("特定個人情報保護評価書の見直しについて", ASSESSMENT)


CLAUSES = [
    ("基本的な考え方", "受託者は、個人情報の保護の重要性を認識し、業務の実施に当たっては、個人の権利利益を侵すことのないよう、個人情報を適正に取り扱わなければならない。"),
    ("秘密の保持", "受託者は、業務に関して知り得た個人情報をみだりに他人に知らせてはならない。契約が終わり、又は解除された後においても、同様とする。"),
    ("収集の制限", "受託者は、業務を行うために個人情報を集めるときは、目的を達成するために必要な範囲で、適法かつ公正な手段により行わなければならない。"),
    ("目的外の利用及び提供の禁止", "受託者は、区の指示がある場合を除き、業務に関して知り得た個人情報を契約の目的以外に用い、又は第三者に渡してはならない。"),
    ("複写及び複製の禁止", "受託者は、区の承諾がある場合を除き、業務を処理するために区から渡された個人情報が記録された資料を複写し、又は複製してはならない。"),
    ("再委託の禁止", "受託者は、区があらかじめ書面により承諾した場合を除き、個人情報の取扱いを他の者に委ねてはならない。"),
    ("従事者への周知", "受託者は、業務に従事する者に対し、在職中及び退職後において、知り得た個人情報を漏らし、又は不当な目的に使ってはならないことを周知し、誓約書を提出させる。"),
    ("作業場所の特定", "受託者は、個人情報を取り扱う場所をあらかじめ区に届け出て、区の承諾がある場合を除き、その場所の外へ持ち出してはならない。"),
    ("資料の返還", "受託者は、業務を処理するために区から渡された資料を、業務の完了後直ちに区に返し、又は引き渡す。区が別に指示したときは、その方法による。"),
    ("実地の調査", "区は、受託者が個人情報を適正に取り扱っているかどうかを確かめるため、随時、実地に調査し、必要な報告を求めることができる。"),
    ("事故の報告", "受託者は、この特記事項に反する事態が生じ、又は生ずるおそれがあることを知ったときは、速やかに区に報告し、区の指示に従う。"),
]
SYSTEM = [
    ("通信の保護", "通信は暗号化し、接続先の証明書を確かめる。利用する方式は、国が公表する暗号の一覧にあるものに限る。"),
    ("利用者の確認", "利用者ごとに識別番号を発行し、共用しない。職員カードとパスワードの二つにより確かめ、続けて誤ったときは利用を止める。"),
    ("権限の管理", "閲覧、入力及び出力の権限を職務に応じて分け、年度ごと及び異動の都度見直す。管理者の操作は、別の職員が月に一度確かめる。"),
    ("記録の保存", "利用の記録を1年間保存し、休日及び夜間の操作、まとまった件数の出力を毎週点検する。"),
    ("端末の管理", "端末には個人情報を残さない。外部記録媒体は利用できない設定とし、必要なときは管理簿に記録した媒体に限って利用する。"),
    ("装置の設置場所", "装置は、入退室を記録する室内に置く。国内にある施設に限り、受託者が施設を変えるときは、あらかじめ区の承諾を得る。"),
    ("消去", "保存期間が満了した情報及び契約が終わった後の情報は、復元できない方法で消去し、証明書を区に提出する。"),
    ("障害への備え", "毎日複製を作り、別の場所に保管する。年に一度、複製から元に戻す訓練を行い、結果を区に報告する。"),
]
GUIDE = [
    ("見る前に", "画面を開く前に、周りに見られていないことを確かめる。席を離れるときは、必ず画面を閉じる。"),
    ("送る前に", "送る相手、添える書類及び言葉遣いを、別の職員と二人で確かめる。まとめて送るときは、宛先が互いに見えない方法による。"),
    ("間違えたときに", "誤って送ったことに気付いたときは、一人で直そうとせず、直ちに責任者に伝える。送った内容、相手及び時刻を書き留める。"),
    ("印刷したときに", "印刷した紙は、その日のうちに施錠できる棚に戻すか、細断する。机の上に置いたまま帰らない。"),
    ("問い合わせを受けたときに", "電話で本人であることを確かめられないときは、内容を答えず、書面による請求を案内する。"),
    ("年度の終わりに", "使わなくなった識別番号を止め、名簿を新しい年度のものに入れ替える。古い名簿は、管理簿に記録して消去する。"),
]
ASSESSMENT = [
    ("見直しの理由", "対象とする事務の範囲が広がり、扱う件数の見込みが変わるため、特定個人情報保護評価書を見直す。"),
    ("対象とする事務", "医療費の助成に関する事務。番号の利用は、所得の情報を確かめる場合に限る。"),
    ("評価の実施", "しきい値の判断の結果、基礎項目評価を行う。件数が増えた場合に備え、重点項目評価に準じて安全管理措置を点検した。"),
    ("点検の結果", "通信、利用者の確認、権限、記録、端末、設置場所及び消去のいずれについても、基準を満たしている。"),
    ("公表", "審議会への報告の後、区のウェブサイトで公表し、国の委員会へ提出する。"),
] + SYSTEM + GUIDE


def page(*parts):
    return "\n".join(parts)


def e(text):
    return html.escape(text).replace("\n", "<br>")


def flow(title, steps, second=None):
    boxes = "<div>↓</div>".replace("<div>", '<div style="border:0;padding:0">').join(f"<div>{e(s)}</div>" for s in steps)
    body = page(f"<h1>{e(title)}</h1>", f'<div class="flow">{boxes}</div>',
                "<h2>留意すること</h2><ul>" + "".join(f"<li>{e(s)}</li>" for s in [
                    "各段階で取り扱う個人情報は、個票に記載したものに限る。", "受渡しの都度、件数を双方で確かめ、管理簿に記録する。",
                    "区の職員は、月に一度、作業の場所で取扱いの状況を確かめる。"]) + "</ul>")
    if second:
        rows = "".join(f"<tr><td>{n}</td><td>{e(s)}</td><td>氏名、住所、生年月日、世帯の区分</td><td>施錠した保管庫</td></tr>"
                       for n, s in enumerate(steps, 1))
        body += (f'<h1 class="new">{e(second)}</h1><table><thead><tr><th>番号</th><th>段階</th><th>個人情報</th><th>保管</th>'
                 f"</tr></thead>{rows}</table>")
    return body


def clauses(title, entries):
    return page(f"<h1>{e(title)}</h1>", *(
        f"<h2>第{n} {e(head)}</h2><p>{e(text)}</p>" for n, (head, text) in enumerate(entries, 1)))


def terms(title, entries):
    rows = "".join(f"<tr><th>{e(a)}</th><td>{e(b)}</td></tr>" for a, b in entries)
    return page(f"<h1>{e(title)}</h1>", f"<table style='font-size:11pt'>{rows}</table>")


def letter(title, subject, sentences):
    return page(f"<h1>{e(title)}</h1>", '<p class="end">令和4年9月</p><p>保護者の皆様</p><p class="end">月見区保健予防課</p>',
                f"<h1>{e(subject)}</h1>", *(f"<p>{e(s)}</p>" for s in sentences))


def plan(title, boxes):
    cells = "".join(
        f'<div style="border:1pt solid;padding:12mm 4mm;text-align:center;background:{c}">{e(b)}</div>'
        for b, c in zip(boxes, itertools.cycle(["#e8f1fe", "#fff", "#f2f2f2"])))
    return page(f"<h1>{e(title)}</h1>",
                f'<div style="display:grid;grid-template-columns:1fr 1fr;gap:8mm;font-size:14pt">{cells}</div>')


def screens(title, names):
    return page(*(f'<h1{" class=new" if n else ""}>{e(title)} {n + 1} {e(name)}</h1>'
                  f'<div style="width:90mm;height:170mm;margin:0 auto;border:2pt solid;border-radius:6mm;padding:8mm">'
                  f"<p>{e(name)}</p><p>対象 3年1組</p><p>日付 令和4年9月1日(木)</p><table><tr><th>項目</th><th>内容</th></tr>"
                  f"<tr><td>区分</td><td>(選ぶ)</td></tr><tr><td>連絡の内容</td><td>(書く)</td></tr></table></div>"
                  f"<p>図は例であり、実際の氏名及び連絡は含まない。画面に表示する情報は、別紙1の範囲に限る。</p>" for n, name in enumerate(names)))


def oath(title, kinds):
    return page(*(f'<h1{" class=new" if n else ""}>{e(title)}({e(kind)})</h1><p class="end">令和 年 月 日</p>'
                  "<p>私は、業務に従事するに当たり、次のことを守ります。</p><ol>"
                  + "".join(f"<li>{e(text)}</li>" for _, text in GUIDE) + '</ol><p class="end">所属 </p><p class="end">氏名(自署) </p>'
                  for n, kind in enumerate(kinds)))


KINDS = {
    "健診": ["受付番号", "測定値(右)", "測定値(左)", "判定の区分", "再検査の要否", "保護者への説明", "紹介先の区分", "報告を受けた日"],
    "配信": ["識別番号", "選んだ分野", "居住する地区", "登録した日", "配信を止めた日", "通報の位置"],
    "学校": ["児童・生徒の氏名", "学年及び組", "保護者の連絡先", "欠席の連絡", "健康の状況", "便りの既読", "回答の内容", "面談の希望"],
    "医療費": ["対象者の氏名", "生年月日", "住所", "保護者の氏名", "加入する保険", "振込先の口座", "助成の期間", "支払の額"],
    "地区": ["第1地区", "第2地区", "第3地区", "第4地区"],
}
USES = ["本人を確かめるため", "記録を本人ごとに管理するため", "連絡を行うため", "重複を防ぐため", "統計を作るため", "期限を管理するため"]


def item_table(title, kind, count):
    rows = "".join(
        f"<tr><td>{n + 1}</td><td>{e(KINDS[kind][n % len(KINDS[kind])])}{'' if n < len(KINDS[kind]) else f'({n // len(KINDS[kind]) + 1})'}"
        f"</td><td>{e(USES[n * 5 % len(USES)])}</td><td>{'1年' if n % 3 else '5年'}</td></tr>" for n in range(count))
    return page(f"<h1>{e(title)}</h1>",
                f"<table><thead><tr><th>番号</th><th>項目</th><th>利用する目的</th><th>保存期間</th></tr></thead>{rows}</table>")


def sms():
    return page(
        "<h1>納付案内センター業務におけるSMS送信に関する周知について</h1>",
        "<h2>1 経過</h2><p>前回の審議会において、電話番号をSMSの送信に用いることを本人に周知し、その具体的な内容を報告することとされた。"
        "本報告は、令和4年7月1日から行った周知の内容をまとめたものである。</p>",
        "<h2>2 周知の方法</h2><table><thead><tr><th>方法</th><th>時期</th><th>対象</th><th>内容</th></tr></thead>"
        + "".join(f"<tr><td>{a}</td><td>{b}</td><td>{c}</td><td>{d}</td></tr>" for a, b, c, d in [
            ("督促状への同封", "7月発送分から", "督促状を送る方の全員", "送信することがあること、止める方法"),
            ("区のウェブサイト", "7月1日から", "どなたでも", "目的、文面の例、発信元の番号"),
            ("窓口及び電話", "随時", "問い合わせた方", "利用の停止の受付"),
            ("広報紙", "8月号", "全ての世帯", "送信の開始、だまし取る手口への注意")]) + "</table>",
        '<h1 class="new">資料1 督促状に同封する案内(案)</h1><p>納付案内センターから、携帯電話に短いお知らせを送ることがあります。</p>'
        "<p>お知らせには、金額及び税目を書きません。また、ウェブサイトのアドレスを載せません。アドレスの付いたものは区が送ったものではありません。</p>"
        "<p>送信を希望されない方は、センターまでお申し出ください。</p>",
        '<h1 class="new">資料2 送信する文面の例</h1><p>「月見区納付案内センターです。お話ししたいことがありますので、区のセンターの代表番号へお電話ください。受付は平日の午前9時から午後5時までです。」</p>',
        '<h1 class="new">資料3 ウェブサイトへの掲載内容</h1>'
        + "".join(f"<h2>{e(a)}</h2><p>{e(b)}</p>" for a, b in [
            ("なぜ送るのですか", "電話に出られない方にも、都合のよい時に読んでいただくためです。"),
            ("番号はどこから得たのですか", "納付の相談や届出の際に、本人から伺った番号です。"),
            ("止められますか", "お申し出があれば、その日のうちに止めます。")]),
        '<h1 class="new">資料4 申出の受付の流れ</h1>' + flow("申出の受付", ["本人が電話又は窓口で申し出る", "センターの区職員が受け付け、その場で停止を登録する",
                                                                "翌日の送信の名簿から外れたことを確かめる", "受付の件数を月ごとに集計する"]))


def answers():
    entries = [("周知の後に寄せられた意見", "「便利である」「知らない番号で驚いた」など12件の意見が寄せられた。"),
               ("利用の停止", "停止の申出は5件で、いずれも当日に手続を終えた。"),
               ("だまし取る手口への対応", "区を名乗る偽のお知らせの相談が1件あり、警察署に情報を提供した。"),
               ("今後の予定", "10月に送信の結果をまとめ、効果を確かめたうえで周知の方法を見直す。")]
    return page("<h1>周知に寄せられた意見と対応</h1>", *(f"<h2>{e(a)}</h2><p>{e(b)}</p>" for a, b in entries),
                '<h1 class="new">月別の件数</h1><table><thead><tr><th>月</th><th>送信</th><th>到達</th><th>電話</th><th>停止</th></tr></thead>'
                + "".join(f"<tr><td>{m}月</td><td>{900 + m * 37}</td><td>{850 + m * 31}</td><td>{120 + m * 7}</td><td>{m % 3}</td></tr>"
                          for m in range(1, 13)) + "</table>")


AREAS = ["戸籍住民課", "国民健康保険課", "高齢福祉課", "障がい福祉課", "子ども家庭課", "保育課", "保健予防課", "環境課", "住宅課", "道路管理課",
         "学務課", "生涯学習課", "図書館", "防災課", "産業振興課", "税務課", "選挙管理課", "文化課"]
WORKS = ["通知書の印刷・封入", "電話の受付", "窓口の案内", "台帳の入力", "調査票の回収", "名簿の管理", "システムの保守", "会場の運営", "書類の保管", "写真の撮影",
         "講座の受付", "配送", "検査の実施", "相談の受付", "統計の作成"]
PLACES = ["印刷会社", "人材派遣会社", "情報処理会社", "運送会社", "公益法人", "医療法人"]


def operation():
    """Four lists, as long as those of a year."""
    parts = ["<h1>令和3年度の運用状況の報告について</h1>",
             "<h2>1 開示等の請求</h2><table><thead><tr><th>月</th><th>開示</th><th>一部開示</th><th>不開示</th><th>訂正</th><th>利用停止</th></tr></thead>"
             + "".join(f"<tr><td>{m}月</td><td>{20 + m % 7}</td><td>{9 + m % 4}</td><td>{m % 3}</td><td>{m % 2}</td><td>0</td></tr>"
                       for m in [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3]) + "</table>"]
    lists = [("2 業務の委託", "委託先", 1150), ("3 目的外利用及び外部提供", "提供先", 700), ("4 電子計算組織への記録", "システム", 500),
             ("5 外部結合", "結合先", 350)]
    number = 0
    for heading, column, count in lists:
        rows = []
        for n in range(count):
            number += 1
            area, work, place = AREAS[n % len(AREAS)], WORKS[n * 7 % len(WORKS)], PLACES[n * 5 % len(PLACES)]
            rows.append(f"<tr><td>{number}</td><td>{area}</td><td>{work}(その{n // len(AREAS) + 1})</td><td>{place}</td>"
                        f"<td>氏名、住所{'、電話番号' if n % 2 else ''}{'、生年月日' if n % 3 else ''}</td><td>{3 + n * 13 % 900}件</td></tr>")
        parts.append(f'<h2 class="new">{heading}</h2><table><thead><tr><th>番号</th><th>所管課</th><th>業務</th><th>{column}</th>'
                     f"<th>個人情報</th><th>件数</th></tr></thead>{''.join(rows)}</table>")
    return page(*parts)


QUESTIONS = [
    ("石川委員", "取り扱う情報の範囲は、個票に書かれたものに限られるのでしょうか。"),
    ("上野委員", "委託先の従事者が入れ替わったときに、誓約書はその都度取るのですか。"),
    ("江藤委員", "記録を消去したことは、だれがどのように確かめるのでしょうか。"),
    ("大原委員", "本人が希望しない場合に、ほかの手続で不利になることはありませんか。"),
    ("桂委員", "作業をする場所に、私物の携帯電話を持ち込めないようにしていますか。"),
    ("北川委員", "事故が起きたときの連絡の順序を、あらかじめ決めているか伺います。"),
    ("黒田委員", "費用に見合う効果をどのように測り、いつ見直すのかをお聞かせください。"),
    ("剣持委員", "夜間や休日に操作があった場合、どのくらいで気付けますか。"),
    ("古賀委員", "保存する期間を過ぎた情報が残らない仕組みになっていますか。"),
    ("桜井委員", "区民の皆さんへのお知らせは、どのような手段で行うのでしょうか。"),
    ("白石委員", "ほかの自治体で同じ仕組みを使って問題が起きた例はありませんか。"),
    ("杉原委員", "職員への研修は、導入の前に済ませる予定でしょうか。"),
    ("瀬戸委員", "資料の表では件数が空欄になっていますが、見込みはどのくらいでしょうか。"),
    ("石川委員", "受託者が別の会社に替わるときの引継ぎは、どのように考えていますか。"),
    ("上野委員", "紙で残る書類の保管の場所と、廃棄までの手順を教えてください。"),
    ("江藤委員", "画面に表示される項目を、担当する職員ごとに分けることはできませんか。"),
    ("大原委員", "お子さんや御高齢の方にも分かる言葉で案内していただきたいのですが、いかがですか。"),
    ("桂委員", "通信が切れた場合に、送りかけた情報はどこに残るのでしょうか。"),
    ("北川委員", "契約の書面に、今日の説明にあった措置は全て書き込まれるのですか。"),
    ("黒田委員", "統計として公表するときに、個人が分かってしまうおそれはありませんか。"),
    ("剣持委員", "監査の結果は、この審議会にも知らせていただけるのでしょうか。"),
    ("古賀委員", "番号の取り違えを防ぐために、どのような照合をしていますか。"),
    ("桜井委員", "外国語での御案内も必要だと思いますが、用意はありますか。"),
    ("白石委員", "本人から開示の請求があったとき、委託先にある分も対象になりますか。"),
]
REPLIES = [
    "御指摘のとおり、個票に書いたものに限ります。新たな項目が必要になったときは、改めてお諮りします。",
    "従事者が替わる都度、着手の前に提出させ、名簿と突き合わせて区でも確かめます。",
    "作業の終了後に区の職員が立ち会い、消去の記録を受け取ります。抜き打ちの確認も年に一度行います。",
    "不利な扱いは一切ありません。そのことも御案内の文面に書き加えます。",
    "持込みを禁じ、入口のロッカーに預けさせています。入退室の記録も残しています。",
    "連絡の体制の図を作っており、発見から30分以内に課長と私どもへ届くようにしています。",
    "件数と所要の時間を毎月まとめ、1年後に見直しの結果を審議会へ報告します。",
    "自動で通知が届き、翌朝までに担当の職員が確かめます。",
    "期間を過ぎたものは月の初めに自動で消去し、その一覧を責任者が点検します。",
    "広報紙、ウェブサイト及び窓口での掲示により、開始の1か月前から行います。",
    "調べた範囲では漏えいの例はありません。操作の誤りの例がありましたので、二人で確かめる手順にしました。",
    "導入の2週間前までに全員が受け、理解を確かめてから利用の権限を与えます。",
    "年間でおよそ3,000件と見込んでいます。次回までに前年度の実績を添えて表に加えます。",
    "契約が終わる2か月前から引継ぎの期間を設け、前の受託者には返還と消去の証明書を求めます。",
    "課内の施錠できる書庫に番号順に納め、保存の期間が過ぎたものは立会いのもとで溶解しています。",
    "職務に応じて三つの区分を設けており、審査をしない職員には連絡先を表示しません。",
    "そのようにいたします。案を作りましたら、窓口の職員と地域の方に読んでいただいてから決めます。",
    "送り終えるまでは区の側にだけ残り、途中で切れた場合は受けた側の断片が自動で消去されます。",
    "仕様書と特記事項の両方に書き込みます。変えるときは、書面による区の承諾が要ることも定めます。",
    "10件に満たない区分はまとめて表し、地区との組合せでも分からないことを確かめてから公表します。",
    "翌年度の運用状況の報告の中で、指摘と改善の内容をお知らせします。",
    "受付の番号と生年月日の二つで照合し、合わないときは先へ進めない画面にしています。",
    "やさしい日本語のほか、四つの言語で用意しています。電話の通訳も利用できます。",
    "対象になります。委託先にある情報も区が保有するものとして、区が請求を受け付けます。",
]


def minutes(cases):
    said = []

    def say(who, text):
        said.append(f'<p class="speaker">○{e(who)} {e(text)}</p>')

    facts = [("会議名", "第十二期・第15回"), ("開催年月日", "令和4年6月1日(水)"), ("開催時間", "午前9時59分から午前11時16分まで"),
             ("開催場所", "中央館8階特別会議室"), ("出席者", "委員16名(会場11名、Web5名)"), ("会議次第", "別紙のとおり")]
    body = ["<h1>月見区情報公開・個人情報保護審議会 会議概要(案)</h1>",
            "<table style='font-size:11pt'>" + "".join(f"<tr><th>{a}</th><td>{b}</td></tr>" for a, b in facts) + "</table>",
            '<h2 class="new">1 開会</h2>']
    say("区政情報課長", "定刻前ですが、皆様おそろいですので始めさせていただきます。本日はWebで御出席の委員がいらっしゃいます。音が聞こえにくい場合は、画面の手を挙げる印でお知らせください。")
    say("青山会長", "皆さん、おはようございます。ただいまの出席は15名で、会議は成立しております。まず、前回の要録の案について、御意見はございますか。")
    said.append("<p>(「異議なし」の声あり)</p>")
    say("青山会長", "それでは、案のとおり決定いたします。")
    turn = 0
    for number, key in enumerate(["c457", "c458", "c459", "c460", "c461"], 2):
        case = cases[key]
        said.append(f"<h2>{number} 諮問第{case['number']}号 {e(case['title'])}</h2>")
        say("青山会長", f"続いて、諮問第{case['number']}号について、所管課から説明をお願いします。")
        say("所管課長", case["outline"])
        for matter in case["matters"]:
            for key, answer in matter["content"].items():
                if key in ("scope", "process", "reason") and isinstance(answer, str):
                    say("所管課長", answer)
                if isinstance(answer, list) and all(isinstance(line, str) for line in answer):
                    say("所管課長", "保護の措置及び項目として、次のものを定めております。" + "".join(f"「{line.rstrip('。')}」、" for line in answer).rstrip("、") + "。")
        say("青山会長", "ありがとうございました。御質問、御意見をお願いします。")
        for _ in range(9):
            member, question = QUESTIONS[turn % len(QUESTIONS)]
            say(member, question)
            say("所管課長", REPLIES[turn % len(REPLIES)])
            turn += 1
        say("青山会長", "ほかによろしいでしょうか。それでは、本件は了承ということでよろしいですか。")
        said.append("<p>(「異議なし」の声あり)</p>")
        say("青山会長", "異議なしと認め、本件は了承といたします。")
    said.append("<h2>7 閉会</h2>")
    say("青山会長", "以上で本日の審議を終わります。ありがとうございました。")
    return page(*body, *said)


def fit(body, pages):
    """The PDF with the line height that gives it this many pages."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="demo-papers-"))
    low, high = 0.9, 4.0
    for _ in range(16):
        line = (low + high) / 2
        made = draw(body, line, folder)
        count = int(run("qpdf", "--show-npages", made))
        if count == pages:
            return small(made, folder)
        low, high = (line, high) if count < pages else (low, line)
    raise SystemExit(f"{body[:60]}: {count} pages instead of {pages}")


def draw(body, line, folder):
    source, made = folder / "page.html", folder / "page.pdf"
    style = STYLE % {"line": f"{line:.3f}", "row": f"{line * 0.9:.3f}"}
    source.write_text(f'<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><style>{style}</style>{body}')
    run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--disable-pdf-tagging",
        f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", str(source))
    return made


def small(made, folder):
    result = folder / "small.pdf"
    run("qpdf", "--deterministic-id", "--object-streams=generate", "--recompress-flate", "--compression-level=9",
        str(made), str(result))
    return result


def picture(made, target):
    run("pdftoppm", "-png", "-singlefile", "-r", "70", str(made), str(target.with_suffix("")))


def run(*words):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main()
