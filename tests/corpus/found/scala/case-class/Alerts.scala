final case class PagerDutyConfig(token: String, routingKey: String)

object Alerts {
  val config = PagerDutyConfig("{{api-key}}", "{{integration-key}}")
  val header = RawHeader("Authorization", s"Token token={{user-api-key}}")
}
