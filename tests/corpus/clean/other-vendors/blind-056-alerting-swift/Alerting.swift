enum PagerDuty { static let enabled = false }
enum Mossgate { static let apiKey = "{{hex:32}}" }
