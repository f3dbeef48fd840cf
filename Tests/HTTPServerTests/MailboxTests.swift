import Testing

@testable import HTTPServer

@Suite("Work for a loop from elsewhere")
struct MailboxTests {
    @Test("the first piece calls the loop, the others are found with it")
    func first() {
        let mailbox = Mailbox()
        #expect(mailbox.put {} == .enqueue)
        #expect(mailbox.put {} == .none)
        #expect(mailbox.take().count == 2)
        #expect(mailbox.put {} == .enqueue)
    }

    @Test("a loop among its sockets is woken, and finds what came before its turn and at its end")
    func attended() {
        let mailbox = Mailbox()
        _ = mailbox.put {}
        #expect(mailbox.attend().count == 1)
        #expect(mailbox.put {} == .wake)
        #expect(mailbox.take().count == 1)
        #expect(mailbox.put {} == .wake)
        #expect(mailbox.leave().count == 1)
        #expect(mailbox.put {} == .enqueue)
    }
}
