import HTTP
import ShingiDomain

/// Who gets in where: the promise that the walk holds every route to. ○ gets in, - does not.
///
/// It is written out by hand and not reckoned from the rights, so that a slip in the table of rights or on a route shows
/// here. What stands behind an address belongs to the department of the account that walks, and was given to the
/// members; see `RightsObjects`.
struct RightsMatrix {
    struct Line {
        let method: Method
        let pattern: String
        /// In the order of `Visitor.allCases`.
        let opens: [Bool]
    }

    let lines: [Line]

    static let product = RightsMatrix(
        text: """
                                                       管理者 事務局 書記 所管課 委員 公衆
            GET  /                                       ○      ○     ○     ○     ○    -
            GET  /healthz                                ○      ○     ○     ○     ○    ○
            GET  /readyz                                 ○      ○     ○     ○     ○    ○
            GET  /metrics                                ○      ○     ○     ○     ○    ○
            GET  /sign-in                                ○      ○     ○     ○     ○    ○
            POST /sign-in                                ○      ○     ○     ○     ○    ○
            POST /sign-out                               ○      ○     ○     ○     ○    -
            POST /current-council                        ○      ○     ○     ○     ○    -
            GET  /password                               ○      ○     ○     ○     ○    -
            POST /password                               ○      ○     ○     ○     ○    -

            GET  /cases                                  ○      ○     ○     ○     ○    -
            POST /cases                                  -      ○     -     ○     -    -
            GET  /cases/new                              -      ○     -     ○     -    -
            GET  /cases/{id}                             ○      ○     ○     ○     ○    -
            GET  /cases/{id}/sheets.docx                 ○      ○     ○     ○     ○    -
            GET  /cases/{id}/consultation.docx           ○      ○     ○     ○     ○    -
            GET  /cases/{id}/sheets                      ○      ○     ○     ○     ○    -
            GET  /cases/{id}/sheets.pdf                  ○      ○     ○     ○     ○    -
            GET  /cases/{id}/consultation                ○      ○     ○     ○     ○    -
            GET  /cases/{id}/consultation.pdf            ○      ○     ○     ○     ○    -
            GET  /cases/{id}/draft                       -      ○     -     ○     -    -
            POST /cases/{id}/draft                       -      ○     -     ○     -    -
            GET  /cases/{id}/matters/{matter}/removal    -      ○     -     ○     -    -
            POST /cases/{id}/matters/{matter}/removal    -      ○     -     ○     -    -
            GET  /cases/{id}/matters/{matter}/form       -      ○     -     ○     -    -
            POST /cases/{id}/matters/{matter}/form       -      ○     -     ○     -    -
            GET  /cases/{id}/return                      -      ○     -     -     -    -
            POST /cases/{id}/return                      -      ○     -     -     -    -
            POST /cases/{id}/acceptance                  -      ○     -     -     -    -
            GET  /cases/{id}/withdrawal                  -      ○     -     ○     -    -
            POST /cases/{id}/withdrawal                  -      ○     -     ○     -    -
            POST /cases/{id}/comments                    -      ○     -     ○     -    -
            POST /field_comments/{id}/settlement         -      ○     -     ○     -    -
            POST /cases/{id}/copies                      -      ○     -     ○     -    -
            GET  /cases/{id}/changes                     ○      ○     ○     ○     -    -
            GET  /cases/{id}/versions                    ○      ○     ○     ○     -    -
            GET  /cases/{id}/similar                     -      ○     -     ○     -    -
            POST /cases/{id}/similar                     -      ○     -     ○     -    -
            GET  /cases/{id}/borrowings                  -      ○     -     ○     -    -
            POST /cases/{id}/borrowings                  -      ○     -     ○     -    -
            POST /cases/{id}/restorations                -      ○     -     ○     -    -
            POST /cases/{id}/matter_restorations         -      ○     -     ○     -    -
            GET  /cases/{id}/history                     ○      ○     ○     ○     ○    -
            GET  /cases/{id}/errata                      ○      ○     ○     ○     ○    -
            GET  /cases/{id}/opinions                    ○      ○     ○     ○     ○    -
            POST /cases/{id}/opinions                    -      ○     ○     -     ○    -
            GET  /cases/{id}/prior_implementation        -      ○     -     ○     -    -
            POST /cases/{id}/prior_implementation        -      ○     -     ○     -    -
            GET  /cases/{id}/relations                   -      ○     -     ○     -    -
            POST /cases/{id}/relations                   -      ○     -     ○     -    -
            POST /cases/{id}/relation_removals           -      ○     -     ○     -    -
            POST /cases/{id}/views                       ○      ○     ○     ○     -    -
            GET  /cases/{id}/departments                 -      ○     -     ○     -    -
            POST /cases/{id}/departments                 -      ○     -     ○     -    -
            GET  /cases/{id}/merger                      -      ○     -     -     -    -
            POST /cases/{id}/merger                      -      ○     -     -     -    -
            GET  /cases/{id}/split                       -      ○     -     -     -    -
            POST /cases/{id}/split                       -      ○     -     -     -    -
            POST /cases/{id}/closing                     -      ○     -     -     -    -
            GET  /cases/{id}/standing_approvals          -      ○     -     ○     -    -
            POST /cases/{id}/standing_approvals          -      ○     -     ○     -    -
            GET  /number-gaps                            -      ○     -     -     -    -
            POST /number-gaps                            -      ○     -     -     -    -
            GET  /opinions                               ○      ○     ○     ○     -    -
            POST /opinions/{id}/answers                  -      ○     -     ○     -    -
            POST /opinions/{id}/retraction               -      ○     ○     -     -    -
            POST /cases/{id}/materials                   -      ○     -     ○     -    -
            GET  /materials/{id}                         ○      ○     ○     ○     ○    -
            GET  /materials/{id}/page                    ○      ○     ○     ○     ○    -
            GET  /materials/{id}/facts                   -      ○     -     ○     -    -
            POST /materials/{id}/facts                   -      ○     -     ○     -    -
            POST /materials/{id}/position                -      ○     -     ○     -    -
            POST /materials/{id}/removal                 -      ○     -     ○     -    -
            GET  /materials/{id}/replacement             -      ○     -     ○     -    -
            POST /materials/{id}/replacement             -      ○     -     ○     -    -

            GET  /meetings                               ○      ○     ○     -     ○    -
            POST /meetings                               -      ○     -     -     -    -
            GET  /meetings/new                           -      ○     -     -     -    -
            GET  /meetings/{id}                          ○      ○     ○     -     ○    -
            GET  /meetings/{id}/plan                     -      ○     -     -     -    -
            POST /meetings/{id}/plan                     -      ○     -     -     -    -
            GET  /meetings/{id}/cancellation             -      ○     -     -     -    -
            POST /meetings/{id}/cancellation             -      ○     -     -     -    -
            POST /meetings/{id}/postponement             -      ○     -     -     -    -
            GET  /meetings/{id}/notice                   ○      ○     ○     -     -    -
            GET  /meetings/{id}/notice.pdf               -      ○     -     -     -    -
            GET  /meetings/{id}/notice.docx              -      ○     -     -     -    -
            GET  /meetings/{id}/notice.eml               -      ○     -     -     -    -
            POST /meetings/{id}/notice                   -      ○     -     -     -    -
            GET  /meetings/{id}/attendance_replies       ○      ○     ○     -     -    -
            POST /meetings/{id}/attendance_replies       -      ○     ○     -     -    -
            POST /meetings/{id}/attendance_reply         -      -     -     -     ○    -
            GET  /meetings/{id}/calendar.ics             ○      ○     ○     -     ○    -
            GET  /calendar                               ○      ○     ○     ○     ○    -
            POST /calendar/renewal                       ○      ○     ○     ○     ○    -
            GET  /calendars/{token}                      ○      ○     ○     ○     ○    ○
            GET  /meetings/{id}/agenda                   -      ○     -     -     -    -
            POST /meetings/{id}/agenda                   -      ○     -     -     -    -
            POST /meetings/{id}/agenda_items             -      ○     -     -     -    -
            GET  /meetings/{id}/agenda_releases          -      ○     -     -     -    -
            POST /meetings/{id}/agenda_releases          -      ○     -     -     -    -
            GET  /meetings/{id}/day                      -      ○     ○     -     -    -
            GET  /meetings/{id}/day/events               -      ○     ○     -     -    -
            GET  /meetings/{id}/room                     -      ○     ○     -     -    -
            GET  /meetings/{id}/room/events              -      ○     ○     -     -    -
            POST /meetings/{id}/attendances              -      ○     ○     -     -    -
            POST /meetings/{id}/openness                 -      ○     ○     -     -    -
            POST /meetings/{id}/remarks                  -      ○     ○     -     -    -
            POST /meetings/{id}/spoken_differences       -      ○     ○     -     -    -
            POST /remarks/{id}/retraction                -      ○     ○     -     -    -
            POST /meetings/{id}/acting_chair             -      ○     ○     -     -    -
            POST /meetings/{id}/observers                -      ○     ○     -     -    -
            POST /meetings/{id}/opening                  -      ○     ○     -     -    -
            POST /meetings/{id}/closing                  -      ○     ○     -     -    -
            POST /meetings/{id}/errata                   -      ○     ○     -     -    -
            GET  /meetings/{id}/opinions                 ○      ○     ○     -     ○    -
            GET  /meetings/{id}/opinions/sheet           ○      ○     ○     -     ○    -
            GET  /meetings/{id}/opinions/sheet.pdf       ○      ○     ○     -     ○    -
            GET  /meetings/{id}/opinions/sheet.docx      ○      ○     ○     -     ○    -
            GET  /meetings/{id}/packet                   ○      ○     ○     -     ○    -
            POST /meetings/{id}/packet                   ○      ○     ○     -     ○    -
            GET  /meetings/{id}/packet.pdf               ○      ○     ○     -     ○    -
            POST /meetings/{id}/packet/page_counts       -      ○     -     -     -    -
            GET  /meetings/{id}/agenda_sheet             ○      ○     ○     -     ○    -
            GET  /meetings/{id}/agenda_sheet.pdf         ○      ○     ○     -     ○    -
            GET  /meetings/{id}/agenda_sheet.docx        ○      ○     ○     -     ○    -
            GET  /meetings/{id}/attendance_book          ○      ○     ○     -     -    -
            GET  /meetings/{id}/attendance_book.pdf      ○      ○     ○     -     -    -
            GET  /meetings/{id}/attendance_book.docx     ○      ○     ○     -     -    -
            GET  /attendance_books/{year}                ○      ○     ○     -     -    -
            GET  /attendance_books/{year}/book.pdf       ○      ○     ○     -     -    -
            GET  /attendance_books/{year}/book.docx      ○      ○     ○     -     -    -
            GET  /meetings/{id}/vote_record              ○      ○     ○     -     ○    -
            GET  /meetings/{id}/vote_record.pdf          ○      ○     ○     -     ○    -
            GET  /meetings/{id}/vote_record.docx         ○      ○     ○     -     ○    -
            GET  /meetings/{id}/vote_record.eml          -      ○     -     -     -    -
            GET  /meetings/{id}/covering_letter          -      ○     -     -     -    -
            GET  /meetings/{id}/covering_letter.pdf      -      ○     -     -     -    -
            GET  /meetings/{id}/covering_letter.docx     -      ○     -     -     -    -
            GET  /meetings/{id}/covering_letter.eml      -      ○     -     -     -    -
            GET  /annual_reports/{year}                  ○      ○     ○     -     -    -
            GET  /annual_reports/{year}/report.pdf       ○      ○     ○     -     -    -
            GET  /annual_reports/{year}/report.docx      ○      ○     ○     -     -    -
            GET  /annual_reports/{year}/public.docx      ○      ○     ○     -     -    -
            GET  /meetings/{id}/opinion_call             -      ○     -     -     -    -
            POST /meetings/{id}/opinion_call             -      ○     -     -     -    -
            GET  /item_papers/{id}                       -      ○     ○     -     ○    -
            POST /item_papers/{id}/removal               -      ○     ○     -     -    -
            GET  /agenda_items/{id}/materials            -      ○     ○     -     -    -
            POST /agenda_items/{id}/materials            -      ○     ○     -     -    -
            GET  /meetings/{id}/written                  ○      ○     ○     -     ○    -
            GET  /meetings/{id}/written_mail.eml         -      ○     -     -     -    -
            GET  /meetings/{id}/written_release          -      ○     -     -     -    -
            POST /meetings/{id}/written_release          -      ○     -     -     -    -
            GET  /meetings/{id}/written_deadline         -      ○     -     -     -    -
            POST /meetings/{id}/written_deadline         -      ○     -     -     -    -
            GET  /meetings/{id}/written_count            -      ○     -     -     -    -
            POST /meetings/{id}/written_count            -      ○     -     -     -    -
            GET  /meetings/{id}/members/{member}/ballot  -      ○     -     -     -    -
            POST /meetings/{id}/members/{member}/ballot  -      ○     -     -     -    -
            GET  /meetings/{id}/ballot                   -      -     -     -     ○    -
            POST /meetings/{id}/ballot_confirmations     -      -     -     -     ○    -
            POST /meetings/{id}/ballots                  -      -     -     -     ○    -
            GET  /meetings/{id}/ballot_receipt           -      -     -     -     ○    -
            GET  /meetings/{id}/exclusions               -      ○     ○     -     -    -
            POST /meetings/{id}/exclusions               -      ○     ○     -     -    -
            POST /meetings/{id}/exclusion_removals       -      ○     ○     -     -    -
            GET  /meetings/{id}/review                   -      -     -     -     ○    -
            POST /meetings/{id}/review_sendings          -      -     -     -     ○    -
            GET  /meetings/{id}/reviews                  -      ○     ○     -     -    -
            GET  /agenda_items/{id}/review               -      -     -     -     ○    -
            POST /agenda_items/{id}/review               -      -     -     -     ○    -
            POST /agenda_items/{id}/explanation          -      ○     ○     -     -    -
            POST /agenda_items/{id}/votes                -      ○     ○     -     -    -
            POST /agenda_items/{id}/calls                -      ○     ○     -     -    -
            POST /agenda_items/{id}/openness             -      ○     ○     -     -    -
            GET  /votes/{id}                             ○      ○     ○     -     ○    -
            POST /votes/{id}/decision                    -      ○     ○     -     -    -
            POST /votes/{id}/tally                       -      ○     ○     -     -    -
            POST /votes/{id}/tally_corrections           -      ○     ○     -     -    -

            GET  /meetings/{id}/minutes                  ○      ○     ○     -     ○    -
            GET  /meetings/{id}/minutes/record.pdf       ○      ○     ○     -     ○    -
            GET  /meetings/{id}/minutes/record.docx      ○      ○     ○     -     ○    -
            POST /meetings/{id}/minutes                  -      ○     ○     -     -    -
            POST /meetings/{id}/minutes/refreshment      -      ○     ○     -     -    -
            GET  /meetings/{id}/minutes/remarks          -      ○     ○     -     -    -
            POST /meetings/{id}/minutes/remarks          -      ○     ○     -     -    -
            GET  /meetings/{id}/minutes/import           -      ○     ○     -     -    -
            POST /meetings/{id}/minutes/preview          -      ○     ○     -     -    -
            POST /meetings/{id}/minutes/import           -      ○     ○     -     -    -
            POST /meetings/{id}/minutes/undo             -      ○     ○     -     -    -
            GET  /minutes-turns/{id}                     -      ○     ○     -     -    -
            POST /minutes-turns/{id}                     -      ○     ○     -     -    -
            POST /minutes-turns/{id}/split               -      ○     ○     -     -    -
            POST /minutes-turns/{id}/join                -      ○     ○     -     -    -
            POST /minutes-turns/{id}/insertion           -      ○     ○     -     -    -
            POST /minutes-turns/{id}/removal             -      ○     ○     -     -    -
            GET  /meetings/{id}/minutes/round            -      ○     -     -     -    -
            POST /meetings/{id}/minutes/round            -      ○     -     -     -    -
            POST /meetings/{id}/minutes/round_closing    -      ○     -     -     -    -
            POST /meetings/{id}/minutes/reopening        -      ○     -     -     -    -
            GET  /meetings/{id}/minutes/confirmation     ○      ○     ○     -     ○    -
            POST /meetings/{id}/minutes/confirmation     -      -     -     -     ○    -
            POST /minutes-turns/{id}/corrections         -      -     -     -     ○    -
            POST /minutes-corrections/{id}/decision      -      ○     -     -     -    -
            POST /meetings/{id}/minutes/signatures       ○      ○     ○     -     ○    -
            GET  /meetings/{id}/minutes/approval         -      ○     -     -     -    -
            POST /meetings/{id}/minutes/approval         -      ○     -     -     -    -
            GET  /meetings/{id}/minutes/publication      -      ○     -     -     -    -
            POST /meetings/{id}/minutes/publication      -      ○     -     -     -    -
            POST /meetings/{id}/minutes/publication_withdrawal - ○    -     -     -    -
            POST /meetings/{id}/minutes/withholdings     -      ○     -     -     -    -
            POST /meetings/{id}/minutes/withholding_removals -  ○     -     -     -    -

            GET  /replies                                ○      ○     ○     ○     ○    -
            GET  /replies/{id}                           ○      ○     ○     ○     ○    -
            GET  /replies/{id}/reply.docx                ○      ○     ○     ○     ○    -
            GET  /replies/{id}/reply.pdf                 ○      ○     ○     ○     ○    -
            GET  /document_tools                         ○      ○     ○     ○     ○    -
            GET  /replies/{id}/words                     -      ○     -     -     -    -
            POST /replies/{id}/words                     -      ○     -     -     -    -
            POST /replies/{id}/checks                    -      ○     -     -     -    -
            GET  /replies/{id}/correction                -      ○     -     -     -    -
            POST /replies/{id}/correction                -      ○     -     -     -    -
            POST /replies/{id}/correction_removal        -      ○     -     -     -    -
            POST /replies/{id}/issuance                  -      ○     -     -     -    -
            POST /replies/{id}/case_closing              -      ○     -     -     -    -
            GET  /follow-ups                             ○      ○     ○     ○     -    -
            GET  /follow-ups/{id}                        ○      ○     ○     ○     -    -
            GET  /follow-ups/new                         -      ○     ○     -     -    -
            POST /follow-ups                             -      ○     ○     -     -    -
            GET  /follow-ups/{id}/assignment             -      ○     ○     -     -    -
            POST /follow-ups/{id}/assignment             -      ○     ○     -     -    -
            POST /follow-ups/{id}/settlement             -      ○     ○     -     -    -

            GET  /standing-approvals                     ○      ○     ○     ○     ○    -
            POST /standing-approvals                     -      ○     -     -     -    -
            GET  /standing-approvals/new                 -      ○     -     -     -    -
            GET  /standing-approvals/{id}                ○      ○     ○     ○     ○    -
            GET  /standing-approvals/{id}/edit           -      ○     -     -     -    -
            POST /standing-approvals/{id}/edit           -      ○     -     -     -    -
            POST /standing-approvals/{id}/examples       -      ○     -     -     -    -
            GET  /processing-notices                     ○      ○     ○     ○     -    -
            POST /processing-notices                     -      ○     -     ○     -    -
            GET  /processing-notices/new                 -      ○     -     ○     -    -
            GET  /processing-notices/{id}                ○      ○     ○     ○     -    -
            POST /processing-notices/{id}                -      ○     -     ○     -    -
            GET  /processing-notice-reports              ○      ○     ○     ○     ○    -
            POST /processing-notice-reports              -      ○     -     -     -    -
            GET  /processing-notice-reports/{id}         ○      ○     ○     ○     ○    -
            POST /processing-notice-reports/{id}/placement -    ○     -     -     -    -
            POST /processing-notice-reports/{id}/removal -      ○     -     -     -    -

            GET  /council                                ○      -     -     -     -    -
            POST /council                                ○      -     -     -     -    -
            GET  /council/rules                          ○      -     -     -     -    -
            POST /council/rules                          ○      -     -     -     -    -
            GET  /council/rules/new                      ○      -     -     -     -    -
            POST /council/rules/{from}/removal           ○      -     -     -     -    -
            GET  /document_templates                     ○      ○     -     -     -    -
            GET  /document_templates/{kind}              ○      ○     -     -     -    -
            POST /document_templates/{kind}              ○      ○     -     -     -    -
            GET  /document_templates/{kind}/versions/{version} ○      ○     -     -     -    -
            GET  /document_templates/{kind}/standard     ○      ○     -     -     -    -
            POST /document_templates/{kind}/standard     ○      ○     -     -     -    -
            GET  /terms                                   ○      ○     -     -     -    -
            GET  /terms/new                              ○      ○     -     -     -    -
            POST /terms                                  ○      ○     -     -     -    -
            GET  /subcommittees                          ○      ○     -     -     -    -
            POST /subcommittees                          ○      ○     -     -     -    -
            GET  /subcommittees/new                      ○      ○     -     -     -    -
            GET  /subcommittees/{id}                     ○      ○     -     -     -    -
            POST /subcommittees/{id}                     ○      ○     -     -     -    -
            GET  /subcommittees/{id}/memberships         ○      ○     -     -     -    -
            POST /subcommittees/{id}/memberships         ○      ○     -     -     -    -
            GET  /subcommittee_memberships/{id}/end      ○      ○     -     -     -    -
            POST /subcommittee_memberships/{id}/end      ○      ○     -     -     -    -
            GET  /members                                ○      ○     -     -     -    -
            POST /members                                ○      ○     -     -     -    -
            GET  /members/new                            ○      ○     -     -     -    -
            GET  /members/{id}                           ○      ○     -     -     -    -
            POST /members/{id}                           ○      ○     -     -     -    -
            GET  /members/{id}/appointments               ○      ○     -     -     -    -
            POST /members/{id}/appointments              ○      ○     -     -     -    -
            GET  /appointments/{id}/end                   ○      ○     -     -     -    -
            POST /appointments/{id}/end                  ○      ○     -     -     -    -
            GET  /appointments/{id}/offices               ○      ○     -     -     -    -
            POST /appointments/{id}/offices              ○      ○     -     -     -    -
            GET  /offices/{id}/end                        ○      ○     -     -     -    -
            POST /offices/{id}/end                       ○      ○     -     -     -    -
            GET  /departments                            ○      ○     -     -     -    -
            POST /departments                            ○      ○     -     -     -    -
            GET  /departments/new                        ○      ○     -     -     -    -
            GET  /departments/{id}                       ○      ○     -     -     -    -
            POST /departments/{id}                       ○      ○     -     -     -    -
            GET  /provisions                             ○      -     -     -     -    -
            POST /provisions                             ○      -     -     -     -    -
            GET  /provisions/new                         ○      -     -     -     -    -
            GET  /provisions/sets                        ○      -     -     -     -    -
            POST /provisions/sets                        ○      -     -     -     -    -
            GET  /provisions/{id}                        ○      -     -     -     -    -
            GET  /provisions/{id}/form                   ○      -     -     -     -    -
            POST /provisions/{id}/form                   ○      -     -     -     -    -
            GET  /provisions/{id}/draft_removal          ○      -     -     -     -    -
            POST /provisions/{id}/draft_removal          ○      -     -     -     -    -
            GET  /provisions/{id}/publication            ○      -     -     -     -    -
            POST /provisions/{id}/publication            ○      -     -     -     -    -
            POST /provisions/{id}/position               ○      -     -     -     -    -
            POST /provisions/{id}/retirement             ○      -     -     -     -    -
            POST /provisions/{id}/reinstatement          ○      -     -     -     -    -
            GET  /accounts                               ○      -     -     -     -    -
            POST /accounts                               ○      -     -     -     -    -
            GET  /accounts/new                           ○      -     -     -     -    -
            GET  /accounts/{id}                          ○      -     -     -     -    -
            POST /accounts/{id}                          ○      -     -     -     -    -
            POST /accounts/{id}/disabling                ○      -     -     -     -    -
            POST /accounts/{id}/enabling                 ○      -     -     -     -    -
            POST /accounts/{id}/password                 ○      -     -     -     -    -
            GET  /audit                                  ○      ○     -     -     -    -
            GET  /operations                             ○      -     -     -     -    -

            GET  /public                                 ○      ○     ○     ○     ○    ○
            GET  /public/meetings/{id}                   ○      ○     ○     ○     ○    ○
            GET  /public/materials/{id}                  ○      ○     ○     ○     ○    ○
            GET  /public/minutes/{id}                    ○      ○     ○     ○     ○    ○
            GET  /public/minutes/{id}/record.pdf         -      -     -     -     -    -
            GET  /public/minutes/{id}/record.docx        ○      ○     ○     ○     ○    ○
            GET  /public/annual_reports/{id}/{year}      ○      ○     ○     ○     ○    ○
            GET  /public/annual_reports/{id}/{year}/report.pdf -  -     -     -     -    -
            GET  /public/replies/{id}                    ○      ○     ○     ○     ○    ○
            GET  /public/calendar.ics                    ○      ○     ○     ○     ○    ○
            GET  /public/feed.atom                       ○      ○     ○     ○     ○    ○
            """)

    init(text: String) {
        lines = text.split(separator: "\n").dropFirst().map { line in
            let words = line.split(separator: " ")
            return Line(
                method: words[0] == "GET" ? .get : .post, pattern: String(words[1]),
                opens: words.dropFirst(2).map { $0 == "○" })
        }
    }

    subscript(method: Method, pattern: String) -> Line? {
        lines.first { $0.method == method && $0.pattern == pattern }
    }
}

/// Who walks.
enum Visitor: String, CaseIterable, Sendable {
    case administrator, secretariat, clerk, department, member, anybody

    /// Nil for the public.
    var role: Role? { Role(rawValue: rawValue) }
}
