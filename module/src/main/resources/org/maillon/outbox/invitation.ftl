<#ftl output_format="HTML">
<#-- subject; name; by: who asks; partner: name of the page; may: what they may do; note: in the words of whoever asks; link:
  to the page; until: the day it ends. Nothing is fetched from anywhere; the link opens a page and answers nothing by itself. -->
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
<p>${say("mail.invitation.text", by, foundation, partner)}<br>${may}</p>
<#if note??>
<blockquote style="margin:0 0 8px;padding-left:12px;border-left:3px solid #0b5563"><#list note?split("\n") as line>${line?trim}<#sep><br></#list></blockquote>
</#if>
<p style="margin:24px 0"><a href="${link}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5563;color:#ffffff;text-decoration:none"><strong>${say("mail.invitation.button")}</strong></a></p>
<p style="font-size:14px">${say("mail.invitation.until", until)} ${say("mail.question.secret")}</p>
<p style="margin-top:32px;padding-top:12px;border-top:1px solid #999;font-size:14px">${foundation}<br>${say("mail.question.footer")}</p>
</div>
</body>
</html>
