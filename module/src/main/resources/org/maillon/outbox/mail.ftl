<#ftl output_format="HTML">
<#-- items (sentence, comment, link); subject; name; list and settings: addresses at the desk. Mail programs know only a
  little HTML; nothing is fetched from anywhere. -->
<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
</head>
<body style="margin:0;padding:24px;font-family:system-ui,sans-serif;font-size:16px;line-height:1.5">
<div style="max-width:600px;margin:0 auto">
<p>${say("mail.greeting", name)}</p>
<#list items as item>
<p style="margin:24px 0 8px"><strong>${item.sentence()}</strong></p>
<#if item.comment()?has_content>
<blockquote style="margin:0 0 8px;padding-left:12px;border-left:3px solid #0b5563"><#list item.comment()?split("\n") as line>${line?trim}<#sep><br></#list></blockquote>
</#if>
<p style="margin:0 0 16px"><a href="${item.link()}">${say("mail.open")}</a></p>
</#list>
<p style="margin-top:32px;padding-top:12px;border-top:1px solid #999;font-size:14px">${say("mail.footer.list")} <a href="${list}">${list}</a><br>${say("mail.footer.settings")} <a href="${settings}">${settings}</a></p>
</div>
</body>
</html>
