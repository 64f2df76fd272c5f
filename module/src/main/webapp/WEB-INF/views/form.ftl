<#--
  Simple inputs; templates know this file as "form". Each is drawn from what was typed: values is a Form, errors a list
  of Problem. An error stands between label and input and is tied to it; the id of an input is ui.inputId(name).
-->

<#-- The first fault of a field, as a sentence, or "". -->
<#function fault errors name>
  <#list errors as error><#if error.path == name><#return m(error.sentence)></#if></#list>
  <#return "">
</#function>

<#macro caption name text optional=false hint="" error="">
<label class="field__label" for="${ui.inputId(name)}">${text}<#if optional> <span class="field__optional">${m("field.optional-mark")}</span></#if></label>
<#if hint?has_content><p class="field__hint" id="${ui.inputId(name)}-hint">${hint}</p></#if>
<@message name error/>
</#macro>

<#macro message name error>
<#if error?has_content><p class="field__error" id="${ui.inputId(name)}-error"><@ui.icon "alert"/><span><span class="visually-hidden">${m("page.error-prefix")}</span>${error}</span></p></#if>
</#macro>

<#-- The attributes that tie an input to its hint and its fault. -->
<#macro ties name hint="" error="">
<#if error?has_content> aria-invalid="true"</#if><#if hint?has_content || error?has_content> aria-describedby="<#if hint?has_content>${ui.inputId(name)}-hint</#if><#if hint?has_content && error?has_content> </#if><#if error?has_content>${ui.inputId(name)}-error</#if>"</#if></#macro>

<#-- One line. type: text, email, url, date, number, search. size: "", "short", "medium". -->
<#macro text name label values errors=[] hint="" optional=false type="text" size="" lang="" required=false autocomplete="off" maxlength=0 readonly=false min="">
<#local error = fault(errors, name)>
<div class="field">
<@caption name label optional hint error/>
<input class="input<#if size?has_content> input--${size}</#if>" id="${ui.inputId(name)}" name="${name}" type="${type}" value="${values.text(name)}" autocomplete="${autocomplete}"<#if lang?has_content> lang="${lang}"</#if><#if required> required</#if><#if maxlength gt 0> maxlength="${maxlength}"</#if><#if readonly> readonly</#if><#if min?has_content> min="${min}"</#if><@ties name hint error/>>
</div>
</#macro>

<#-- Several lines. size: "", "tall" for a whole page. -->
<#macro area name label values errors=[] hint="" optional=false rows=4 size="" lang="" required=false>
<#local error = fault(errors, name)>
<div class="field">
<@caption name label optional hint error/>
<textarea class="textarea<#if size?has_content> textarea--${size}</#if>" id="${ui.inputId(name)}" name="${name}" rows="${rows}"<#if lang?has_content> lang="${lang}"</#if><#if required> required</#if><@ties name hint error/>>
${values.text(name)}</textarea>
</div>
</#macro>

<#-- One of several. options: list of {"value", "label"}; empty: what the empty choice is called, "" for none. -->
<#macro select name label values options errors=[] hint="" optional=false empty="" required=false>
<#local error = fault(errors, name)>
<div class="field">
<@caption name label optional hint error/>
<select class="select" id="${ui.inputId(name)}" name="${name}"<#if required> required</#if><@ties name hint error/>>
<#if empty?has_content><option value="">${empty}</option></#if>
<#list options as option><option value="${option.value}"<#if values.text(name) == option.value> selected</#if>>${option.label}</option>
</#list>
</select>
</div>
</#macro>

<#-- Yes or no. -->
<#macro check name label values hint="">
<div>
<div class="choice"><input type="checkbox" id="${ui.inputId(name)}" name="${name}" value="on"<#if values.text(name) == "on"> checked</#if><#if hint?has_content> aria-describedby="${ui.inputId(name)}-hint"</#if>><label for="${ui.inputId(name)}">${label}</label></div>
<#if hint?has_content><p class="field__hint" id="${ui.inputId(name)}-hint">${hint}</p></#if>
</div>
</#macro>
