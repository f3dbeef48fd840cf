import Templates

@testable import ShingiWeb

/// Every part once, with values such as the product shows, on four pages: a list, a form that was refused, the day of a meeting and
/// the rest.
struct Gallery: TemplateModel {
    let headers: [SortHeader]
    let rows: [Row]

    struct Row: TemplateModel {
        let number: String
        let title: String
        let department: String
        let date: String
        let count: Int
        let chip: Chip

        static let fields = TemplateFields<Self>(
            .text("number", \.number), .text("title", \.title), .text("department", \.department),
            .text("date", \.date),
            .integer("count", \.count), .model("chip", \.chip))
    }

    static let pages = [
        "list": """
        {{< layout}}{{$main}}
        <div class="page-head"><h1>案件一覧</h1>{{#newCase}}{{> parts/link_button}}{{/newCase}}</div>
        {{#tabs}}{{> parts/tabs}}{{/tabs}}
        {{#filters}}{{> parts/filters}}{{/filters}}
        <table class="table"><caption>諮問案件</caption><thead><tr>{{#headers}}{{> parts/sort_header}}{{/headers}}</tr></thead>
        <tbody>{{#rows}}<tr><th scope="row" class="nowrap" data-label="番号"><a href="/cases/1">{{number}}</a></th>
        <td data-label="件名">{{title}}</td><td data-label="所管課">{{department}}</td>
        <td data-label="提出日" class="nowrap">{{date}}</td><td data-label="付議項目" class="number">{{count}}</td>
        <td data-label="状態">{{#chip}}{{> parts/chip}}{{/chip}}</td></tr>{{/rows}}</tbody></table>
        {{#pagination}}{{> parts/pagination}}{{/pagination}}
        {{#empty}}{{> parts/empty_state}}{{/empty}}
        {{/main}}{{/layout}}
        """,
        "form": """
        {{< layout}}{{$main}}
        {{#summary}}{{> parts/error_summary}}{{/summary}}
        <h1>案件を作る</h1>
        {{#steps}}{{> parts/steps}}{{/steps}}
        <div class="with-side"><nav class="side" aria-label="シート"><h2>シート</h2><ul>
        <li><a href="#a">総括表</a></li><li><a href="#b" aria-current="true">第16条第1項 業務の委託</a></li>
        <li><a href="#c">第21条第2項 電子計算組織に記録すること及びその記録項目</a></li></ul></nav>
        <form class="form" method="post" action="/cases" novalidate data-unsaved>{{> parts/form_keys}}
        {{#formFields}}{{> parts/field}}{{/formFields}}
        <div class="form-actions">{{#submit}}{{> parts/button}}{{/submit}}{{#save}}{{> parts/button}}{{/save}}</div>
        </form></div>
        {{/main}}{{/layout}}
        """,
        "day": """
        {{< layout}}{{$main}}
        <h1>第十三期・第2回 会議の進行</h1>
        <div class="day"><section class="section">{{#quorum}}{{> parts/quorum_line}}{{/quorum}}
        <h2>出席</h2><ul class="seats">{{#rows}}<li class="seat"><span>{{department}} 委員<br>
        <span class="seat__office">学識経験者</span></span>{{#chip}}{{> parts/chip}}{{/chip}}
        <span class="seat__acts">{{#arrive}}{{> parts/post_button}}{{/arrive}}</span></li>{{/rows}}</ul></section>
        <section class="section"><h2>諮問第470号 採決</h2>
        <form class="tally" method="post" action="/votes/1/tally" data-tally data-expected="15" novalidate>{{> parts/form_keys}}
        <div class="tally__counts">{{#counts}}{{> parts/field}}{{/counts}}</div>
        <p class="tally__sum" role="status" data-tally-message>議決に加われる人数は15名です。</p>
        <p class="spoken">賛成14名、反対1名でございますので、本件は承認といたします。</p>
        <div class="form-actions">{{#submit}}{{> parts/button}}{{/submit}}</div></form>
        {{#history}}{{> parts/timeline}}{{/history}}</section></div>
        {{/main}}{{/layout}}
        """,
        "rest": """
        {{< layout}}{{$main}}
        <h1>部品</h1>
        {{#banners}}{{> parts/banner}}{{/banners}}
        {{#search}}{{> parts/search_box}}{{/search}}
        <p class="cluster">{{#chips}}{{> parts/chip}}{{/chips}}</p>
        <p class="cluster">{{#buttons}}{{> parts/button}}{{/buttons}}<button class="button" type="button" disabled>使えません</button></p>
        <div class="grid">{{#cards}}{{> parts/card}}{{/cards}}</div>
        {{#facts}}{{> parts/definition_list}}{{/facts}}
        {{#progress}}{{> parts/progress}}{{/progress}}
        {{#stopped}}{{> parts/steps}}{{/stopped}}
        <h2>確認</h2>
        {{#confirmation}}{{> parts/confirmation}}{{/confirmation}}
        <article class="document"><p class="document__end">4足政区発第123号<br>令和4年7月28日</p><h2 class="document__title">答 申 書</h2>
        <p>諮問第470号「子ども医療費助成事業の拡大について」は、次のとおり答申します。</p></article>
        {{/main}}{{/layout}}
        """,
    ]
}
