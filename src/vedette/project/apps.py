from django.apps import AppConfig


class ProjectConfig(AppConfig):
    name = "vedette.project"
    verbose_name = "Vedette"
