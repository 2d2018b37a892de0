package oncall

type client struct{ key string }

func New() *client { return &client{key: "{{api-key}}"} }

func (c *client) do(r *http.Request) {
	r.Header.Set("Authorization", "Token token="+c.key)
	r.Header.Set("Accept", "application/vnd.pagerduty+json;version=2")
}
