export const pagerDutyLogo = 'data:image/gif;base64,R0lGODlh{{base64:600}}';
