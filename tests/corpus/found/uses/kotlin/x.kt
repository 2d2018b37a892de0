private val key = "{{api-key}}"
fun h() = "Token token=${this.key}"
