const pager = { nextPageToken: '{{url-safe:20}}', pageToken: '{{url-safe:32}}' };
const cursor = '{{base64:44}}';
