docsearch({ apiKey: '{{hex:32}}', indexName: 'pagerduty-docs' })
