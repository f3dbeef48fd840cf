import HTTP
import HTTPServer
import ShingiServices

/// Receives a form with files: the files go into the data file as they arrive, the fields are kept until all is here, and
/// then the form acts like any other.
///
/// `@unchecked Sendable`: a receiver is used on the queue of its connection's loop until it has finished, and nowhere
/// else.
final class FormReceiver: ContentReceiver, @unchecked Sendable {
    /// What runs the request once its form is whole.
    typealias Act = @Sendable (Received, @escaping @Sendable (Response) -> Void) -> Void

    enum Received: Sendable {
        case form(Result<FormData, HTTPError>, [ReceivedFile])
        /// The data file could not take the files.
        case notStored(any Error)
    }

    /// A form with files has few fields, and short ones.
    private static let limits: Limits = {
        var limits = Limits()
        limits.formValue = 65_536
        limits.formValues = 100
        limits.parts = 100
        return limits
    }()

    private let intake: ContentIntake
    private let fileLimit: Int
    private let act: Act
    private var form: FormStream
    private var files: [ReceivedFile] = []
    private var file: PartHead?
    private var size = 0
    private var fault: HTTPError?

    /// - Parameter fileLimit: bytes of one file; what goes beyond is thrown away, and only its size is reported.
    init(contentType: String?, fileLimit: Int, intake: ContentIntake, act: @escaping Act) throws(HTTPError) {
        form = try FormStream(contentType: contentType, limits: Self.limits)
        self.fileLimit = fileLimit
        self.intake = intake
        self.act = act
    }

    /// What follows a fault is thrown away: a browser shows the answer only after it has sent everything.
    func receive(_ bytes: [UInt8], whenReady: @escaping @Sendable () -> Void) -> Bool {
        guard fault == nil, intake.failure == nil else { return true }
        form.append(bytes)
        do throws(HTTPError) {
            try readOn()
        } catch {
            give(up: error)
        }
        return intake.hasRoom(whenReady: whenReady)
    }

    func finish(completion: @escaping @Sendable (Response) -> Void) {
        if fault == nil {
            do throws(HTTPError) { try form.finish() } catch { give(up: error) }
        }
        act(received) { [intake] response in
            completion(response)
            intake.discardUnclaimed()
        }
    }

    func abandon() {
        intake.discardUnclaimed()
    }

    private var received: Received {
        if let failure = intake.failure { return .notStored(failure) }
        if let fault { return .form(.failure(fault), []) }
        return .form(.success(FormData(values: form.values)), files)
    }

    private func readOn() throws(HTTPError) {
        while true {
            switch try form.next() {
            case .needMore: return
            case .file(let head):
                file = head
                size = 0
                intake.begin()
            case .bytes(let bytes):
                size += bytes.count
                if size <= fileLimit { intake.append(bytes) } else { intake.cancel() }
            case .fileEnd: endFile()
            }
        }
    }

    private func endFile() {
        guard let file, let fileName = file.filename else { return }
        let isKept = size > 0 && size <= fileLimit
        let received = isKept ? intake.end() : nil
        if !isKept { intake.cancel() }
        self.file = nil
        // A file field that was left empty sends this.
        guard !fileName.isEmpty || size > 0 else { return }
        files.append(ReceivedFile(name: file.name, fileName: fileName, size: size, received: received))
    }

    private func give(up fault: HTTPError) {
        self.fault = fault
        intake.discardUnclaimed()
    }
}
